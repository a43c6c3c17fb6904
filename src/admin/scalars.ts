import type { z } from 'zod';
import { rules } from '../data/problems/index.ts';
import { type Field, isEmpty, type Shape } from './field.ts';
import type { Choice } from './site-facts.ts';
import { both, valuesOf } from './words.ts';

/** What is said of a value that does not match, where its schema names no rule. */
const doesNotFit = '格式不对 Does not fit';

/** Shapes of single values; undefined for schemas of several. */
export function scalarShape(schema: z.ZodType, field: Omit<Field, 'widget'>): Shape | undefined {
  const { def } = schema as unknown as { def: Definition };
  switch (def.type) {
    case 'string':
      return textShape({
        ...field,
        widget: isLong(field.name) ? 'text' : 'string',
        ...pattern(def),
      });
    case 'number':
      return numberShape({ ...field, widget: 'number', ...range(schema as z.ZodNumber) });
    case 'boolean':
      return {
        field: { ...field, widget: 'boolean', required: false },
        open: (value) => value ?? false,
        close: (edited) => Boolean(edited),
      };
    case 'enum':
      return textShape({ ...field, ...choice(named(schema, Object.values(def.entries ?? {}))) });
    case 'literal':
      // There is nothing to choose.
      return {
        field: { name: field.name, widget: 'hidden', default: def.values?.[0] },
        open: () => def.values?.[0],
        close: () => def.values?.[0],
      };
    default:
      return undefined;
  }
}

/** A choice of ids with the words to show for them. */
export function choice(values: readonly (string | Choice)[]): Pick<Field, 'widget' | 'options'> {
  return {
    widget: 'select',
    options: values.map((value) =>
      typeof value === 'string' ? { value, label: value } : { ...value },
    ),
  };
}

function named(schema: z.ZodType, values: string[]) {
  const words = valuesOf(schema);
  return values.map((value) => {
    const said = words[value];
    return { value, label: said ? `${both(said)} · ${value}` : value };
  });
}

/** A text in an input, or an id in a choice. */
export function textShape(field: Field): Shape {
  return {
    field,
    open: (value) => value ?? '',
    close: (edited) => (isEmpty(edited) ? '' : String(edited)),
  };
}

function numberShape(field: Field): Shape {
  return {
    field,
    open: (value) => value ?? null,
    // Not a number stays what it is, so that the check can say so.
    close: (edited) =>
      isEmpty(edited) ? undefined : Number.isNaN(Number(edited)) ? edited : Number(edited),
  };
}

/** Sentences need room; names, ids and short labels do not. */
function isLong(name: string): boolean {
  return /^(standfirst|description|summary|caption|note|lost|reading)(_|$)/.test(name);
}

interface Definition {
  type: string;
  entries?: Record<string, string>;
  values?: unknown[];
  checks?: { _zod: { def: { format?: string; pattern?: RegExp; error?: unknown } } }[];
}

function pattern(def: Definition): Pick<Field, 'pattern'> {
  const check = def.checks?.find(({ _zod }) => _zod.def.format === 'regex')?._zod.def;
  if (!check?.pattern) return {};
  const { error } = check;
  const said = typeof error === 'function' ? error({}) : undefined;
  const rule = rules[typeof said === 'string' ? said : (said?.message ?? '')];
  return { pattern: [check.pattern.source, rule?.join(' ') ?? doesNotFit] };
}

function range(schema: z.ZodNumber): Partial<Field> {
  const { minValue, isInt } = schema;
  return {
    value_type: isInt ? 'int' : 'float',
    ...(isInt ? {} : { step: 0.01 }),
    ...(minValue !== null && Number.isFinite(minValue) && minValue > Number.MIN_SAFE_INTEGER
      ? { min: minValue }
      : {}),
  };
}
