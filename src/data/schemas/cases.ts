import { z } from 'zod';
import { count, id, lens, provenance, text } from './row.ts';

/** One community under one theme: what it does (reported) or wants to do (projected). */
export const communityCase = z.strictObject({
  id,
  community: id,
  theme: id,
  lens,
  /** Order in the report within the lens, from 1. */
  seq: count,
  title_zh: text,
  title_en: text,
  /** Our words, without figures: those are rows of `facts`. */
  summary_zh: text,
  summary_en: text,
  ...provenance,
});
export type Case = z.infer<typeof communityCase>;
