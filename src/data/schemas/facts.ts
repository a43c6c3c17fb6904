import { z } from 'zod';
import { id, provenance, qualifier, text } from './row.ts';

/** Every figure of the report: one number, what it counts and how exact it is. */
export const fact = z.strictObject({
  id,
  measure_zh: text,
  measure_en: text,
  /** In `unit_zh`. */
  value: z.number(),
  unit_zh: text,
  unit_en: text,
  unit_en_one: text,
  /** The English number is value × factor_en: 20 万元 reads 200,000 yuan. */
  factor_en: z.number().positive(),
  qualifier,
  community: id.nullable(),
  theme: id.nullable(),
  case: id.nullable(),
  ...provenance,
});
export type Fact = z.infer<typeof fact>;
