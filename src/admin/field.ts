import type { z } from 'zod';
import { rules } from '../data/problems/index.ts';
import { type Words, wordsOf } from '../data/schemas/words.ts';
import type { Choice } from './site-facts.ts';

/** A field of the CMS's configuration before it has a widget. */
export interface Named {
  name: string;
  label?: string;
  hint?: string;
  i18n?: boolean | 'duplicate';
  /** Regular expression and what to say where it does not match. */
  pattern?: [string, string];
  /** Fields of an object, or of each item of a list. */
  fields?: Field[];
  /** Kinds of items of a list, told apart by `typeKey`. */
  types?: { name: string; label: string; widget: 'object'; fields: Field[] }[];
  /** What else belongs to the widget: the schema that the CMS ships holds the whole. */
  [option: string]: unknown;
}

/** How a field is shown, apart from its name and words. */
export interface Widget {
  widget: string;
  options?: Choice[];
  [option: string]: unknown;
}

export type Field = Named & Widget;

/** A value of one of our files, as the CMS edits it. */
export interface Shape {
  field: Field;
  /** From the file to the editor. */
  open(value: unknown): unknown;
  /**
   * From the editor to the file. `undefined` leaves the key out.
   * @param was the value that the file has now, if it has one: what the editor
   *   cannot tell apart (an absent list and an empty one) stays as it is there
   */
  close(edited: unknown, was: unknown): unknown;
}

/** What an emptied input of the CMS comes back as. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Chinese and English on one line. */
export const both = ({ zh, en }: Words) => `${zh} ${en}`;

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

/** A choice of ids with the words to show for them. */
export function choice(values: readonly (string | Choice)[]): Widget {
  const options = values.map((value) =>
    typeof value === 'string' ? { value, label: value } : value,
  );
  return { widget: 'select', options };
}

/** A text in an input, or an id in a choice. */
export function textShape(field: Field): Shape {
  return {
    field,
    open: (value) => value ?? '',
    close: (edited) => (isEmpty(edited) ? '' : String(edited)),
  };
}

/** Shapes of single values; undefined for schemas of several. */
export function scalarShape(schema: z.ZodType, field: Named): Shape | undefined {
  const { def } = schema as unknown as { def: Definition };
  switch (def.type) {
    case 'string':
      return textShape({
        ...field,
        widget: long.test(field.name) ? 'text' : 'string',
        ...pattern(def),
      });
    case 'number':
      return {
        field: { ...field, widget: 'number', ...range(schema as z.ZodNumber) },
        open: (value) => value ?? null,
        // Not a number stays what it is, so that the check can say so.
        close: (edited) =>
          isEmpty(edited) ? undefined : Number.isNaN(Number(edited)) ? edited : Number(edited),
      };
    case 'boolean':
      return {
        field: { ...field, widget: 'boolean', required: false },
        open: (value) => value ?? false,
        close: (edited) => Boolean(edited),
      };
    case 'enum': {
      const { values: words = {} } = wordsOf(schema);
      const named = Object.values(def.entries ?? {}).map((value) => {
        const said = words[value];
        return { value, label: said ? `${both(said)} · ${value}` : value };
      });
      return textShape({ ...field, ...choice(named) });
    }
    case 'literal': {
      // There is nothing to choose.
      const only = () => def.values?.[0];
      return {
        field: { name: field.name, widget: 'hidden', default: only() },
        open: only,
        close: only,
      };
    }
    default:
      return undefined;
  }
}

interface Definition {
  type: string;
  entries?: Record<string, string>;
  values?: unknown[];
  checks?: { _zod: { def: { format?: string; pattern?: RegExp; error?: unknown } } }[];
}

/** Sentences need room; names, ids and short labels do not. */
const long = /^(standfirst|description|summary|caption|note|lost|reading)(_|$)/;

/** A schema's pattern with its rule in words. */
function pattern(def: Definition): Pick<Field, 'pattern'> {
  const check = def.checks?.find(({ _zod }) => _zod.def.format === 'regex')?._zod.def;
  if (!check?.pattern) return {};
  const said = typeof check.error === 'function' ? check.error({}) : undefined;
  const rule = rules[typeof said === 'string' ? said : (said?.message ?? '')];
  return { pattern: [check.pattern.source, rule?.join(' ') ?? '格式不对 Does not fit'] };
}

function range({ minValue, isInt }: z.ZodNumber): Partial<Field> {
  return {
    value_type: isInt ? 'int' : 'float',
    ...(isInt ? {} : { step: 0.01 }),
    ...(minValue !== null && minValue > Number.MIN_SAFE_INTEGER ? { min: minValue } : {}),
  };
}
