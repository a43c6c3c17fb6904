import type { z } from 'zod';
import type { Field, Shape } from './field.ts';

/**
 * Whether a schema is "a value or several values" of any plain kind, as in the
 * `where` of a chart's query: `"lens": "daily-work"`, `"id": ["a", "b"]`.
 */
export function scalarOf(schema: z.ZodType): boolean {
  const def = schema.def as { type: string; options?: z.ZodType[] };
  return def.type === 'union' && (def.options ?? []).some(({ def }) => def.type === 'array');
}

/** Edited as a list of texts; a number, true, false or null is written as such. */
export function scalarsShape(words: Pick<Field, 'label' | 'hint'>): Shape {
  return {
    field: {
      name: 'value',
      ...words,
      widget: 'list',
      label_singular: '一个值 a value',
      field: { name: 'item', label: '值 Value', widget: 'string' },
    },
    open: (value) => many(value).map((one) => String(one)),
    close(edited, was) {
      const before = many(was);
      const values = many(edited).map((one) => {
        const same = before.find((old) => String(old) === String(one));
        return same === undefined ? read(String(one)) : same;
      });
      return values.length === 1 && !Array.isArray(was) ? values[0] : values;
    },
  };
}

function many(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function read(text: string): unknown {
  return /^(-?\d+(\.\d+)?|true|false|null)$/.test(text) ? JSON.parse(text) : text;
}
