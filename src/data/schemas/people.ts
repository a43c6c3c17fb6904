import { z } from 'zod';
import { id, provenance, text } from './row.ts';

/** People whom the page names, or whose name it lost. */
export const person = z.strictObject({
  id,
  name_zh: text.nullable(),
  name_en: text.nullable(),
  role: z.enum(['reporter', 'correspondent', 'photographer', 'secretary', 'essayist']),
  role_zh: text,
  role_en: text,
  affiliation_zh: text.nullable(),
  affiliation_en: text.nullable(),
  community: id.nullable(),
  ...provenance,
});
export type Person = z.infer<typeof person>;
