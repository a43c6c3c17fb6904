import { z } from 'zod';
import { id, inBoth, lens, provenance, rowId, seq, text } from './row.ts';
import { choice, field } from './words.ts';

/** The headings under which the report, its commentary and its essay sort things. */
export const theme = field(
  z.strictObject({
    id: rowId,
    group: field(
      choice({
        'work-area': ['日常工作的方面', 'an area of daily work'],
        aspiration: ['完善治理的想法', 'an aspiration for better governance'],
        effort: ['点评列出的精力所在', 'an effort that the commentary lists'],
        'secretary-type': ['书记的类型', 'a type of secretary'],
        precision: ['专家的“精准”', 'one of the expert’s precisions'],
        dimension: ['画像的维度', 'a dimension of the portrait'],
        measure: ['选育管爱的短语', 'a phrase of select, train, manage, care'],
      }),
      ['类别', 'Group'],
      ['哪一种标题', 'Which kind of heading'],
    ),
    lens: field(lens, ['视角', 'Lens'], ['出自报告的哪一部分', 'Part of the report']),
    /** Order within the group, from 1. */
    seq: field(seq, ['次序', 'Order'], ['在类别之内，从1数起', 'Within the group, from 1']),
    /** The theme that this one belongs to. */
    parent: field(
      id.nullable(),
      ['上级', 'Parent'],
      ['所属的主题；没有则为 null', 'The theme it belongs to, or null'],
    ),
    /** Which of the essay's two differing lists of dimensions: a (¶31) or b (¶36). */
    list: field(
      choice({ a: ['前一处', 'the first list'], b: ['后一处', 'the second list'] }).nullable(),
      ['列法', 'List'],
      [
        '文章两处列法不同，这里是哪一处；其他则为 null',
        'Which of the essay’s two differing lists, or null',
      ],
    ),
    /** Null where the copy announces a theme and loses its name. */
    ...inBoth(
      'label',
      text.nullable(),
      ['名称', 'Label'],
      ['副本缺了名称则为 null', 'Null where the copy has lost it'],
    ),
    /** For chart labels: at most six Chinese characters. */
    ...inBoth(
      'short',
      text.nullable(),
      ['短名', 'Short label'],
      [
        '图表里用，中文最多6个字，英文最多22个字母',
        'For charts: at most 6 Chinese characters or 22 Latin letters',
      ],
    ),
    /** The phrase that explains the theme. */
    ...inBoth(
      'detail',
      text.nullable(),
      ['解释', 'Detail'],
      ['说明主题的短语；没有则为 null', 'The phrase that explains it, or null'],
    ),
    /** Our reading, where the row holds one. */
    ...inBoth(
      'reading',
      text.nullable(),
      ['本站解读', 'Our reading'],
      ['本站的归纳；没有则为 null', 'Where the row holds a reading of ours, or null'],
    ),
    ...provenance,
  }),
  ['主题', 'Themes'],
  ['报告、点评与文章的各级标题', 'The headings of the report, its commentary and its essay'],
);
export type Theme = z.infer<typeof theme>;
