import { z } from 'zod';
import { chosen } from './words.ts';

/** Stable name of a row: it becomes DOM ids and URLs, so it never changes once published. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab');

export const text = z.string().trim().min(1);
export const count = z.int().nonnegative();

/** Characters as a reader counts them; quotation marks take no room of their own. */
export const lengthOf = (value: string) => [...value.replace(/[“”]/g, '')].length;

/** A text that has to fit a chart. */
export const label = (most: number) =>
  text.refine((value) => lengthOf(value) <= most, { params: { most } });

/** How the report vouches for a row. */
export const status = chosen('status');
export type Status = z.infer<typeof status>;

/** A report's lens, or one of its two other parts. */
export const lens = chosen('lens');

/** Longest evidence fragment, in characters. */
export const longestEvidence = 24;

/** A column in both languages. */
export function inBoth<K extends string, T extends z.ZodType>(key: K, schema: T) {
  return { [`${key}_zh`]: schema, [`${key}_en`]: schema } as Record<`${K}_zh` | `${K}_en`, T>;
}

/** What every row of every dataset carries: where in the report it stands, and how it vouches for it. */
export const provenance = {
  /** Block of the report's text, counted from 1. */
  paragraph: z.int().min(1),
  /** The few characters of that paragraph that carry the row. */
  evidence: text.refine((value) => [...value].length <= longestEvidence, {
    message: 'evidence-length',
  }),
  status,
};

/** Blocks of the text: `13–15,17–20`; an en dash, since spreadsheets read 5-12 as a date. */
export const paragraphList = z
  .string()
  .regex(/^\d{1,3}([–-]\d{1,3})?(,\d{1,3}([–-]\d{1,3})?)*$/, 'paragraph-list');

/** `13–15,17` as [13, 14, 15, 17]. */
export function paragraphNumbers(paragraphs: string): number[] {
  return paragraphs.split(',').flatMap((part) => {
    const [first, last] = part.split(/[–-]/).map(Number);
    return Array.from(
      { length: Math.max(0, (last ?? first!) - first! + 1) },
      (_, index) => first! + index,
    );
  });
}
