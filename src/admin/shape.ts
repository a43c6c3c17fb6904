import { z } from 'zod';
import {
  type Field,
  isEmpty,
  labelsOf,
  type Named,
  type Shape,
  scalarShape,
  textShape,
  type Widget,
} from './field.ts';

/** The choice of ids at a place (`rows.*.community`), where a schema does not say that it names something else. */
export type ChoiceAt = (path: string) => Widget | undefined;

interface Place {
  /** Name of the field. */
  name: string;
  /** Dotted from the file's root, `*` for any item: `data.where.*.key`. */
  path: string;
  /** The value in the file, to tell which of several schemas it follows. */
  sample: unknown;
}

type Values = Record<string, unknown>;
const asValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** How the CMS edits what a schema describes: its field, and the way there and back. */
function shapeOf(schema: z.ZodType, place: Place, choiceAt: ChoiceAt): Shape {
  const { inner, optional, nullable } = unwrap(schema);
  const absent = optional || nullable;
  const { field, open, close } = plainShape(
    inner,
    place,
    { name: place.name, ...labelsOf(schema, place.name), ...(absent ? { required: false } : {}) },
    choiceAt,
  );
  return {
    field,
    // An object that may be absent and is stays absent: its own fields would be wanted else.
    open: (value) =>
      absent && field.widget === 'object' && (value ?? undefined) === undefined
        ? undefined
        : open(absent ? (value ?? undefined) : value),
    close(edited, was) {
      const value = close(edited, was);
      // A box that was never ticked is no word in the file.
      if (optional && value === false && was === undefined) return undefined;
      if (!absent || !isEmpty(value)) return value;
      if (was !== undefined && isEmpty(was)) return was;
      return nullable ? null : undefined;
    },
  };
}

function plainShape(schema: z.ZodType, place: Place, field: Named, choiceAt: ChoiceAt): Shape {
  const chosen = choiceAt(place.path);
  if (chosen) return textShape({ ...field, ...chosen });
  const scalar = scalarShape(schema, field);
  if (scalar) return scalar;
  const { type } = schema.def as { type: string };
  if (type === 'object') {
    const { fields, ...ways } = objectForm(schema as z.ZodObject, place, choiceAt);
    return { field: { ...field, widget: 'object', fields }, ...ways };
  }
  if (type === 'array') return listShape(schema as z.ZodArray, place, field, choiceAt);
  if (type === 'record') return mapShape(schema as z.ZodRecord, place, field, choiceAt);
  if (type === 'union') {
    const { options } = schema as z.ZodUnion<z.ZodType[]>;
    if (options.some(({ def }) => def.type === 'array')) return severalShape(field);
    const branch = branchOf(schema as z.ZodUnion, place.sample);
    if (branch) return plainShape(branch, place, field, choiceAt);
  }
  throw new Error(`src/admin has no field for the schema type "${type}" at ${place.path}`);
}

/** The schema under "may be absent", "may be null" and defaults. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; optional: boolean; nullable: boolean } {
  const def = schema.def as { type: string; innerType?: z.ZodType };
  if (!def.innerType) return { inner: schema, optional: false, nullable: false };
  const under = unwrap(def.innerType);
  return {
    inner: under.inner,
    optional: under.optional || def.type === 'optional' || def.type === 'default',
    nullable: under.nullable || def.type === 'nullable',
  };
}

/** The name by which the schemas of a union are told apart. */
const tagOf = (schema: z.ZodType) => (schema.def as { discriminator?: string }).discriminator;

/** The one of several schemas that the file's value follows; the first where there is none yet. */
function branchOf(schema: z.ZodUnion, sample: unknown): z.ZodType | undefined {
  const options = schema.options as z.ZodType[];
  const tag = tagOf(schema);
  const fits = (option: z.ZodType) =>
    tag
      ? (option as z.ZodObject).shape[tag]?.safeParse(asValues(sample)[tag]).success
      : option.safeParse(sample).success;
  return options.find(fits) ?? options[0];
}

/** The form of an object: its fields in the schema's order, and the way of its values there and back. */
export interface ObjectForm {
  fields: Field[];
  open(value: unknown): Values;
  close(edited: unknown, was: unknown): Values;
}

/**
 * The form of a schema's object. Names that the schema does not know stay in the file as they are.
 * @param without a name that has no field
 */
export function objectForm(
  schema: z.ZodObject,
  { path, sample }: Pick<Place, 'path' | 'sample'>,
  choiceAt: ChoiceAt = () => undefined,
  without = '',
): ObjectForm {
  const shapes = Object.entries(schema.shape)
    .filter(([name]) => name !== without && name !== '$schema')
    .map(([name, child]) => {
      const place = { name, path: path ? `${path}.${name}` : name, sample: asValues(sample)[name] };
      return shapeOf(child as z.ZodType, place, choiceAt);
    });
  return {
    fields: shapes.map(({ field }) => field),
    open(value) {
      const given = asValues(value);
      const opened = shapes.map(({ field: { name }, open }) => [name, open(given[name])]);
      return Object.fromEntries(opened.filter(([, one]) => one !== undefined));
    },
    close(edited, was) {
      const [given, before] = [asValues(edited), asValues(was)];
      const closed = { ...before };
      // Names stand in the order in which they stand in the file, new ones behind the schema's one before.
      const order = Object.keys(before);
      for (const [index, { field, close }] of shapes.entries()) {
        const { name } = field;
        closed[name] = close(given[name], before[name]);
        if (!order.includes(name))
          order.splice(order.indexOf(shapes[index - 1]?.field.name ?? '') + 1, 0, name);
      }
      const named = order.map((name) => [name, closed[name]]);
      return Object.fromEntries(named.filter(([, value]) => value !== undefined));
    },
  };
}

/** The form of an object of a kind that the schema does not know: it stays as it is. */
const unknown: ObjectForm = {
  fields: [],
  open: () => ({}),
  close: (_edited, was) => asValues(was),
};

/** A list of values, of objects, or of objects of several kinds. */
function listShape(schema: z.ZodArray, place: Place, field: Named, choiceAt: ChoiceAt): Shape {
  const { inner } = unwrap(schema.element as z.ZodType);
  const samples = asList(place.sample);
  const path = `${place.path}.*`;
  const list = { ...field, widget: 'list' as const, label_singular: '一项 an item' };
  const tag = tagOf(inner);
  if (tag) {
    const kinds = ((inner as z.ZodUnion).options as z.ZodObject[]).map((object) => {
      const kind = String((object.shape[tag] as z.ZodLiteral).value);
      const sample = samples.find((item) => asValues(item)[tag] === kind);
      return { kind, object, form: objectForm(object, { path, sample }, choiceAt, tag) };
    });
    const formOf = (item: unknown) =>
      kinds.find(({ kind }) => asValues(item)[tag] === kind)?.form ?? unknown;
    const types = kinds.map(({ kind, object, form }) => ({
      name: kind,
      label: labelsOf(object, kind).label ?? kind,
      widget: 'object' as const,
      fields: form.fields,
    }));
    return items(
      { ...list, ...folded(kinds[0]?.form.fields), typeKey: tag, types },
      (item) => ({ [tag]: asValues(item)[tag], ...formOf(item).open(item) }),
      (item, was) => {
        const kind = asValues(item)[tag];
        const same = asValues(was)[tag] === kind;
        const closed = formOf(item).close(item, same ? was : undefined);
        return same ? closed : { ...closed, [tag]: kind };
      },
    );
  }
  if (inner.def.type === 'object') {
    const { fields, open, close } = objectForm(
      inner as z.ZodObject,
      { path, sample: samples[0] },
      choiceAt,
    );
    return items({ ...list, ...folded(fields), fields }, open, close);
  }
  const one = shapeOf(inner, { name: 'item', path, sample: samples[0] }, choiceAt);
  return items({ ...list, field: { ...one.field, label: '值 Value' } }, one.open, one.close);
}

/** Names that the editor gives (queries, columns, rows), each with its value: edited as a list of both. */
function mapShape(
  { keyType, valueType }: z.ZodRecord,
  place: Place,
  field: Named,
  choiceAt: ChoiceAt,
): Shape {
  const pairs = (value: unknown) =>
    Object.entries(asValues(value)).map(([key, one]) => ({ key, value: one }));
  const pair = z.object({ key: keyType, value: valueType }) as z.ZodObject;
  const list = listShape(pair.array(), { ...place, sample: pairs(place.sample) }, field, choiceAt);
  // With the schema's own word for a part of a map, or a plain one.
  const plain: Record<string, string> = { key: '名称 Name', value: '值 Value' };
  const fields = list.field.fields?.map((one) =>
    one.label && one.label !== one.name ? one : { ...one, label: plain[one.name]! },
  );
  return {
    field: { ...list.field, fields: fields ?? [], summary: '{{fields.key}}', collapsed: 'auto' },
    open: (value) => list.open(pairs(value)),
    close(edited, was) {
      const before = asList(edited).map((item) => ({
        value: asValues(was)[String(asValues(item).key ?? '')],
      }));
      const closed = list.close(edited, before) as { key?: string; value?: unknown }[];
      return Object.fromEntries(closed.map(({ key, value }) => [String(key ?? ''), value]));
    },
  };
}

function items(
  field: Field,
  open: (item: unknown) => unknown,
  close: (item: unknown, was: unknown) => unknown,
): Shape {
  return {
    field,
    open: (value) => asList(value).map(open),
    close(edited, was) {
      const before = asList(was);
      const byId = new Map(before.map((item) => [asValues(item).id, item]));
      return asList(edited).map((item, index) => {
        const { id } = asValues(item);
        return close(item, id === undefined ? before[index] : byId.get(id));
      });
    },
  };
}

/** Items are folded, and say what they are. */
function folded(fields: Field[] = []): { summary?: string; collapsed: boolean | 'auto' } {
  const names = fields.map(({ name }) => name);
  const words = ['title_zh', 'label_zh', 'name_zh', 'measure_zh'].find((name) =>
    names.includes(name),
  );
  const shown = [names.includes('id') ? 'id' : undefined, words].filter(Boolean);
  return shown.length
    ? { summary: shown.map((name) => `{{fields.${name}}}`).join(' · '), collapsed: true }
    : { collapsed: 'auto' };
}

/**
 * "A value or several values" of any plain kind, as in the `where` of a chart's
 * query (`"lens": "daily-work"`, `"id": ["a", "b"]`), is edited as a list of
 * texts; a number, true, false or null is written as such.
 */
function severalShape(field: Named): Shape {
  const many = (value: unknown) => (value === undefined ? [] : [value].flat());
  return {
    field: {
      ...field,
      widget: 'list',
      label_singular: '一个值 a value',
      field: { name: 'item', label: '值 Value', widget: 'string' },
    },
    open: (value) => many(value).map(String),
    close(edited, was) {
      const values = many(edited).map((one) => {
        const text = String(one);
        const same = many(was).find((old) => String(old) === text);
        if (same !== undefined) return same;
        return /^(-?\d+(\.\d+)?|true|false|null)$/.test(text) ? JSON.parse(text) : text;
      });
      return values.length === 1 && !Array.isArray(was) ? values[0] : values;
    },
  };
}
