import { z } from 'zod';
import { count, id, provenance, text } from './row.ts';

/** The two county-level places that the survey went to. */
export const district = z.strictObject({
  id,
  label_zh: text,
  label_en: text,
  seq: count,
  ...provenance,
});
export type District = z.infer<typeof district>;
