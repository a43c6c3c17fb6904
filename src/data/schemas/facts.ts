import { z } from 'zod';
import { id, inBoth, provenance, qualifier, rowId, text } from './row.ts';
import { field } from './words.ts';

/** Every figure of the report: one number, what it counts and how exact it is. */
export const fact = field(
  z.strictObject({
    id: rowId,
    ...inBoth('measure', text, ['计量内容', 'Measure'], ['数的是什么', 'What is counted']),
    /** In `unit_zh`. */
    value: field(
      z.number(),
      ['数值', 'Value'],
      [
        '按中文单位写；正文、图表、两种语言都从这里取数',
        'In the Chinese unit; texts and charts of both languages take it from here',
      ],
    ),
    unit_zh: field(text, ['单位（中文）', 'Unit, Chinese'], ['如：个、万元', 'Such as 个, 万元']),
    unit_en: field(
      text,
      ['单位（英文，复数）', 'Unit, English plural'],
      ['如：communities', 'Such as communities'],
    ),
    unit_en_one: field(
      text,
      ['单位（英文，单数）', 'Unit, English singular'],
      ['如：community', 'Such as community'],
    ),
    /** The English number is value × factor_en: 20 万元 reads 200,000 yuan. */
    factor_en: field(
      z.number().positive(),
      ['英文换算倍数', 'Factor for English'],
      [
        '英文数字 = 数值 × 这个倍数：万元换成 yuan 是 10000，其他一般是 1',
        'The English number is the value times this: 10000 from 万元 to yuan, otherwise 1',
      ],
    ),
    qualifier: field(
      qualifier,
      ['限定', 'Qualifier'],
      ['报告写的是确数，还是“余”“以上”“预计”', 'How exact the report is'],
    ),
    community: field(
      id.nullable(),
      ['社区', 'Community'],
      ['数字属于哪个社区；没有则为 null', 'The community that the figure is of, or null'],
    ),
    theme: field(
      id.nullable(),
      ['主题', 'Theme'],
      ['数字属于哪个主题；没有则为 null', 'The theme that the figure is of, or null'],
    ),
    case: field(
      id.nullable(),
      ['案例', 'Case'],
      ['数字属于哪个案例；没有则为 null', 'The case that the figure is of, or null'],
    ),
    ...provenance,
  }),
  ['数字', 'Facts'],
  ['报告中的每一个数字', 'Every figure of the report'],
);
export type Fact = z.infer<typeof fact>;
