import { z } from 'zod';
import { id, provenance, text } from './row.ts';

/** One row a community that the report names, in its body or in a caption. */
export const community = z.strictObject({
  id,
  name_zh: text,
  name_en: text,
  /** The name without 社区, for chart labels. */
  short_zh: text,
  short_en: text,
  /** Null where the copy does not say. */
  district: id.nullable(),
  subdistrict_zh: text.nullable(),
  subdistrict_en: text.nullable(),
  named_in: z.enum(['body', 'caption']),
  /** Whether it was one of the sampled communities: the caption does not say. */
  sampled: z.enum(['yes', 'unstated']),
  ...provenance,
});
export type Community = z.infer<typeof community>;
