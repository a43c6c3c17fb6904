import { z } from 'zod';
import { inBoth, provenance, rowId, seq, text } from './row.ts';
import { field } from './words.ts';

/** The two county-level places that the survey went to. */
export const district = field(
  z.strictObject({
    id: rowId,
    ...inBoth('label', text, ['名称', 'Label'], ['区县的名称', 'The district’s name']),
    seq,
    ...provenance,
  }),
  ['区县', 'Districts'],
  ['调研所到的区县', 'The districts that the survey went to'],
);
export type District = z.infer<typeof district>;
