import { z } from 'zod';
import { count, inBoth, provenance, rowId, seq, text } from './row.ts';
import { field } from './words.ts';

/** Where the sampled secretaries were when the surveyors came. */
export const visit = field(
  z.strictObject({
    id: rowId,
    seq,
    ...inBoth('label', text, ['名称', 'Label'], ['在哪里、做什么', 'Where, and doing what']),
    ...inBoth('short', text, ['短名', 'Short label'], ['图表里用', 'For charts']),
    /** Number of secretaries; the rows sum to the sample. */
    secretaries: field(
      count,
      ['书记人数', 'Secretaries'],
      [
        '各行之和等于抽样的人数，也与数字表（facts）一致',
        'The rows sum to the sample and agree with facts',
      ],
    ),
    ...provenance,
  }),
  ['到访时的去处', 'Visits'],
  ['调研组到访时书记在哪里', 'Where the secretaries were when the surveyors came'],
);
export type Visit = z.infer<typeof visit>;
