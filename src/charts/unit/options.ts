import { z } from 'zod';
import { choice, field } from '../../data/schemas/words.ts';
import { bilingual, channel } from '../shared/rows.ts';

/** How a unit looks: full (a case in both lenses), one half or the other, or nothing drawn in. */
export const look = choice({
  plain: ['普通', 'plain'],
  accent: ['强调', 'the accent'],
  work: ['在做的', 'what is done'],
  plan: ['想做的', 'what is planned'],
  both: ['两者都有', 'both'],
  none: ['都没有', 'neither'],
  'planned-square': ['打算，方形', 'planned, a square'],
  'planned-small': ['打算，小圆', 'planned, a small disc'],
});
export type Look = z.infer<typeof look>;

const base = {
  of: field(
    z.string().optional(),
    ['总数', 'Whole'],
    ['数字的名称：写了就显示成 8/16', 'Figure that the counts are a part of: they then read 8/16'],
  ),
};

/** One mark a row, drawn as as many units as the row counts. */
const counted = z.strictObject({
  ...base,
  mode: field(
    z.literal('counts'),
    ['画法', 'Mode'],
    ['counts：每行数多少就画多少', 'counts: as many marks as a row counts'],
  ),
  label: field(channel, ['名称', 'Label'], ['每行的名称', 'The name of each row']),
  value: field(channel, ['数值', 'Value'], ['画多少个', 'How many marks']),
  unit: field(
    z.string().optional(),
    ['单位列', 'Unit'],
    ['写着单位的列', 'Column of the unit after the value'],
  ),
  highlight: field(
    z.array(z.string()).default([]),
    ['突出', 'Highlight'],
    ['标题说的是哪几行', 'Ids of the rows that the title is about'],
  ),
  looks: field(
    z.record(z.string(), look).default({}),
    ['样子', 'Looks'],
    ['行的名称 → 样子，不写是普通', 'Row id → look; plain unless given'],
  ),
});

/** One mark a row, each a single unit with its name, in groups. */
const named = z.strictObject({
  ...base,
  mode: field(
    z.literal('names'),
    ['画法', 'Mode'],
    ['names：每行一个，带名称', 'names: one mark a row, with its name'],
  ),
  label: field(channel, ['名称', 'Label'], ['每行的名称', 'The name of each row']),
  group: field(
    channel,
    ['分组', 'Group'],
    [
      '按哪一列分组；没有值的在最后一组',
      'Column that groups the rows; rows without a value stand in the last group',
    ],
  ),
  ungrouped: field(
    bilingual,
    ['其余', 'Ungrouped'],
    ['没有值的那组叫什么', 'Name of the group of rows without a value'],
  ),
  category: field(
    channel,
    ['类别', 'Category'],
    ['按哪一列选样子', 'Column whose values choose the look'],
  ),
  categories: field(
    z
      .array(
        z.strictObject({
          value: field(z.string(), ['值', 'Value'], ['该列的值', 'A value of the column']),
          look: field(look, ['样子', 'Look'], ['画成什么样', 'How it is drawn']),
          label: field(bilingual, ['图例', 'Label'], ['图例里的字', 'Its words in the key']),
        }),
      )
      .min(1),
    ['类别的样子', 'Categories'],
    ['按图例的先后', 'In the order of the key'],
  ),
  padding: field(
    z
      .strictObject({
        to: field(
          z.string(),
          ['补到', 'Up to'],
          ['数字的名称：空位补到这么多', 'Figure that the places fill up to'],
        ),
        where: field(
          z.strictObject({
            column: field(z.string(), ['列', 'Column'], ['看哪一列', 'Which column decides']),
            value: field(
              z.string(),
              ['值', 'Value'],
              ['等于什么才算数', 'Its value for rows that count'],
            ),
          }),
          ['算数的行', 'Where'],
          ['只有这些行算在内', 'Only these rows count towards it'],
        ),
        label: field(bilingual, ['名称', 'Label'], ['空位叫什么', 'What an empty place is called']),
        note: field(bilingual, ['注', 'Note'], ['卡片里的说明', 'The card’s remark']),
        paragraph: field(
          z.int(),
          ['所在段落', 'Paragraph'],
          ['报告第几段', 'Paragraph of the report'],
        ),
        evidence: field(
          z.string(),
          ['原文依据', 'Evidence'],
          ['该段里的几个字', 'A few characters of it'],
        ),
      })
      .optional(),
    ['空位', 'Padding'],
    ['抽样了而没有点名的：补上空的位置', 'Empty places, up to a figure: sampled, but not named'],
  ),
});

export const options = z.discriminatedUnion('mode', [counted, named]);
export type UnitOptions = z.infer<typeof options>;
export type CountedOptions = z.infer<typeof counted>;
export type NamedOptions = z.infer<typeof named>;
