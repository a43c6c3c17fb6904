import { z } from 'zod';
import { count, id, provenance, text } from './row.ts';

/** Where the sampled secretaries were when the surveyors came. */
export const visit = z.strictObject({
  id,
  seq: count,
  label_zh: text,
  label_en: text,
  short_zh: text,
  short_en: text,
  /** Number of secretaries; the rows sum to the sample. */
  secretaries: count,
  ...provenance,
});
export type Visit = z.infer<typeof visit>;
