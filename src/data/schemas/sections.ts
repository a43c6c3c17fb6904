import { z } from 'zod';
import { count, id, provenance, text } from './row.ts';

/** The parts of the report, in the copy's order, and how much of each is legible. */
export const section = z.strictObject({
  id,
  seq: count,
  label_zh: text,
  label_en: text,
  /** Blocks of the text: `13-15,17-20`. */
  paragraphs: z.string().regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/, 'write it like 13-15,17-20'),
  state: z.enum(['whole', 'partial', 'lost']),
  /** Characters without white space, over all its blocks. */
  characters: count,
  /** Of these, characters in blocks that repeat an earlier block word for word. */
  repeated: count,
  /** What is missing; null where the section is whole. */
  lost_zh: text.nullable(),
  lost_en: text.nullable(),
  ...provenance,
});
export type Section = z.infer<typeof section>;

/** `13-15,17` as [13, 14, 15, 17]. */
export function paragraphNumbers(paragraphs: string): number[] {
  return paragraphs.split(',').flatMap((part) => {
    const [first, last] = part.split('-').map(Number);
    return Array.from({ length: (last ?? first!) - first! + 1 }, (_, index) => first! + index);
  });
}
