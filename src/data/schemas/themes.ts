import { z } from 'zod';
import { count, id, lens, provenance, text } from './row.ts';

/** The headings under which the report, its commentary and its essay sort things. */
export const theme = z.strictObject({
  id,
  group: z.enum([
    'work-area',
    'aspiration',
    'effort',
    'secretary-type',
    'precision',
    'dimension',
    'measure',
  ]),
  lens,
  /** Order within the group, from 1. */
  seq: count,
  /** The theme that this one belongs to. */
  parent: id.nullable(),
  /** Which of the essay's two differing lists of dimensions: a (¶31) or b (¶36). */
  list: z.enum(['a', 'b']).nullable(),
  /** Null where the copy announces a theme and loses its name. */
  label_zh: text.nullable(),
  label_en: text.nullable(),
  /** For chart labels: at most six Chinese characters. */
  short_zh: text.nullable(),
  short_en: text.nullable(),
  /** The phrase that explains the theme. */
  detail_zh: text.nullable(),
  detail_en: text.nullable(),
  /** Our reading, where the row holds one. */
  reading_zh: text.nullable(),
  reading_en: text.nullable(),
  ...provenance,
});
export type Theme = z.infer<typeof theme>;
