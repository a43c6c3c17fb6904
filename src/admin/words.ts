import type { z } from 'zod';
import { type Words, wordsOf } from '../data/schemas/words.ts';
import type { Field } from './field.ts';

/**
 * What a field is called, and how to write it, in both languages, from the
 * schema; its name where the schema gives it none.
 */
export function labelsOf(schema: z.ZodType, name: string): Pick<Field, 'label' | 'hint'> {
  const { name: title, meaning } = wordsOf(schema);
  return {
    label: title ? `${both(title)} · ${name}` : name,
    ...(meaning ? { hint: both(meaning) } : {}),
  };
}

/** Values of a fixed list with what each stands for. */
export function valuesOf(schema: z.ZodType): Readonly<Record<string, Words>> {
  return wordsOf(schema).values ?? {};
}

/** Chinese and English on one line. */
export const both = ({ zh, en }: Words) => `${zh} ${en}`;
