import type { z } from 'zod';
import { listShape, mapShape, objectShape } from './composites.ts';
import { type Field, isEmpty, type Shape } from './field.ts';
import { scalarShape, textShape } from './scalars.ts';
import { labelsOf } from './words.ts';

/** What a schema does not say of its fields. */
export interface Context {
  /** The choice of ids at a place (`rows.*.community`), where it names something else. */
  choice?(path: string): (Partial<Field> & Pick<Field, 'widget'>) | undefined;
}

export interface Place {
  /** Name of the field. */
  name: string;
  /** Dotted from the file's root, `*` for any item: `data.where.*.key`. */
  path: string;
  /** The value in the file, to tell which of several schemas it follows. */
  sample: unknown;
}

/** How the CMS edits what a schema describes: its field, and the way there and back. */
export function shapeOf(schema: z.ZodType, place: Place, context: Context = {}): Shape {
  const { inner, optional, nullable } = unwrap(schema);
  const field = {
    name: place.name,
    ...labelsOf(schema, place.name),
    ...(optional || nullable ? { required: false } : {}),
  };
  const shape = plainShape(inner, place, field, context);
  return {
    field: shape.field,
    // An object that may be absent and is stays absent: its own fields would be wanted else.
    open: (value) =>
      isMissing(value)
        ? (optional || nullable) && shape.field.widget === 'object'
          ? undefined
          : shape.open(undefined)
        : shape.open(value),
    close(edited, was) {
      const value = shape.close(edited, was);
      // A box that was never ticked is no word in the file.
      if (optional && value === false && was === undefined) return undefined;
      if (!(optional || nullable) || !isEmpty(value)) return value;
      if (was !== undefined && isEmpty(was)) return was;
      return nullable ? null : undefined;
    },
  };
}

function plainShape(
  schema: z.ZodType,
  place: Place,
  field: Omit<Field, 'widget'>,
  context: Context,
): Shape {
  const chosen = context.choice?.(place.path);
  if (chosen) return textShape({ ...field, ...chosen });
  const scalar = scalarShape(schema, field);
  if (scalar) return scalar;
  const { type } = schema.def as { type: string };
  if (type === 'object') return objectShape(schema as z.ZodObject, place, field, context);
  if (type === 'array') return listShape(schema as z.ZodArray, place, field, context);
  if (type === 'record') return mapShape(schema as z.ZodRecord, place, field, context);
  if (type === 'union') {
    const branch = branchOf(schema as z.ZodUnion, place.sample);
    if (branch) return plainShape(branch, place, field, context);
  }
  throw new Error(`src/admin has no field for the schema type "${type}" at ${place.path}`);
}

/** The schema under "may be absent", "may be null" and defaults. */
export function unwrap(schema: z.ZodType): {
  inner: z.ZodType;
  optional: boolean;
  nullable: boolean;
} {
  const def = schema.def as { type: string; innerType?: z.ZodType };
  if (!def.innerType) return { inner: schema, optional: false, nullable: false };
  const under = unwrap(def.innerType);
  return {
    inner: under.inner,
    optional: under.optional || def.type === 'optional' || def.type === 'default',
    nullable: under.nullable || def.type === 'nullable',
  };
}

/** The one of several schemas that the file's value follows; the first where there is none yet. */
function branchOf(schema: z.ZodUnion, sample: unknown): z.ZodType | undefined {
  const options = schema.options as z.ZodType[];
  const tag = (schema.def as { discriminator?: string }).discriminator;
  const fits = (option: z.ZodType) =>
    tag
      ? (option as z.ZodObject).shape[tag]?.safeParse((sample as Record<string, unknown>)?.[tag])
          .success
      : option.safeParse(sample).success;
  return options.find(fits) ?? options[0];
}

const isMissing = (value: unknown) => value === undefined || value === null;
