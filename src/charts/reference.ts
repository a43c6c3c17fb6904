import { z } from 'zod';
import { chartFile } from '../data/schemas/chart.ts';
import { datasetNames, schemas } from '../data/schemas/index.ts';
import { pageHead, storyHead } from '../data/schemas/story.ts';
import { type Words, wordsOf } from '../data/schemas/words.ts';
import { forms } from './registry.ts';

/** One field as an editor meets it. */
export interface FieldReference {
  /** Place below the file's top: `where`, `title.zh`, `steps[].id`. */
  path: string;
  /** What is written there: `text`, `whole-number`, `list` … */
  kind: FieldKind;
  required: boolean;
  /** Whether null may stand there. */
  nullable: boolean;
  name: Words;
  meaning: Words;
  /** The values of a fixed list. */
  values: { value: string; meaning?: Words }[];
}

export type FieldKind =
  | 'text'
  | 'number'
  | 'whole-number'
  | 'yes-no'
  | 'choice'
  | 'list'
  | 'group'
  | 'bilingual'
  | 'named';

/** One kind of file, or one form's options, with all its fields. */
export interface SchemaReference {
  id: string;
  /** Files that it describes, with … for any name. */
  file: string;
  name: Words;
  meaning: Words;
  fields: FieldReference[];
}

/** Every field that an editor may write, from the schemas that check it. */
export function reference(): SchemaReference[] {
  return [
    ...datasetNames.map((name) => of(`data-${name}`, `content/data/${name}.json`, schemas[name])),
    of('story', 'content/stories/…/zh-cn.mdx, en.mdx', storyHead),
    of('page', 'content/pages/…/zh-cn.mdx, en.mdx', pageHead),
    of('chart', 'content/charts/….json', chartFile),
    ...forms.map(({ name, purpose, options }) => ({
      ...of(`form-${name}`, `content/charts/….json, "form": "${name}"`, options, 'options.'),
      name: { zh: `图形 ${name}`, en: `Form ${name}` },
      meaning: purpose,
    })),
  ];
}

function of(id: string, file: string, schema: z.ZodType, prefix = ''): SchemaReference {
  const { name = unnamed, meaning = unnamed } = wordsOf(schema);
  return { id, file, name, meaning, fields: distinct(fieldsOf(schema, prefix)) };
}

const unnamed: Words = { zh: '', en: '' };

/** The same field in two alternatives of a form is told once. */
function distinct(fields: FieldReference[]): FieldReference[] {
  const seen = new Map<string, FieldReference>();
  for (const field of fields) {
    const known = seen.get(field.path);
    if (!known) seen.set(field.path, field);
    else if (known.values.length)
      known.values.push(
        ...field.values.filter(({ value }) => !known.values.some((one) => one.value === value)),
      );
  }
  return [...seen.values()];
}

type Inner = z.core.$ZodType;

/** All fields below a schema, each before the fields inside it. */
function fieldsOf(schema: Inner, prefix: string): FieldReference[] {
  const bare = unwrap(schema).schema;
  if (bare instanceof z.ZodUnion) return bare.options.flatMap((one) => fieldsOf(one, prefix));
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape as Record<string, Inner>).flatMap(([key, field]) => {
    const path = `${prefix}${key}`;
    const { schema: inner, optional, nullable } = unwrap(field);
    const { name = unnamed, meaning = unnamed } = wordsOf(field);
    const told = {
      path,
      kind: kindOf(inner),
      required: !optional,
      nullable,
      name,
      meaning,
      values: valuesOf(inner),
    };
    return [told, ...inside(inner, path)];
  });
}

/** Fields of what a list or a named group holds. Bilingual texts are told by their own line. */
function inside(schema: Inner, path: string): FieldReference[] {
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, `${path}[].`);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType, `${path}.….`);
  return isBilingual(schema) ? [] : fieldsOf(schema, `${path}.`);
}

const isBilingual = (schema: Inner) =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).join() === 'zh,en';

/** The schema without the wrappers that say whether it may be missing or null. */
function unwrap(schema: Inner): { schema: Inner; optional: boolean; nullable: boolean } {
  const { innerType } = schema._zod.def as { innerType?: Inner };
  if (!innerType) return { schema, optional: false, nullable: false };
  const inner = unwrap(innerType);
  return {
    schema: inner.schema,
    optional: inner.optional || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault,
    nullable: inner.nullable || schema instanceof z.ZodNullable,
  };
}

function kindOf(schema: Inner): FieldKind {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'yes-no';
  if (schema instanceof z.ZodNumber)
    return schema._zod.def.checks?.some((check) => 'format' in check._zod.def) ||
      'format' in schema._zod.def
      ? 'whole-number'
      : 'number';
  if (schema instanceof z.ZodArray) return 'list';
  if (schema instanceof z.ZodRecord || schema instanceof z.ZodUnion) return 'named';
  if (isBilingual(schema)) return 'bilingual';
  return schema instanceof z.ZodObject ? 'group' : 'text';
}

function valuesOf(schema: Inner): FieldReference['values'] {
  if (schema instanceof z.ZodLiteral)
    return [...schema.values].map((value) => ({ value: String(value) }));
  if (!(schema instanceof z.ZodEnum)) return [];
  const { values } = wordsOf(schema);
  return schema.options.map((value) => {
    const meaning = values?.[String(value)];
    return { value: String(value), ...(meaning ? { meaning } : {}) };
  });
}
