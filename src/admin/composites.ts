import type { z } from 'zod';
import type { Field, Shape } from './field.ts';
import { scalarOf, scalarsShape } from './queries.ts';
import { type Context, type Place, shapeOf, unwrap } from './shape.ts';
import { labelsOf } from './words.ts';

type Fields = Record<string, unknown>;
const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** Named values. Names that the schema does not know stay in the file as they are. */
export function objectShape(
  schema: z.ZodObject,
  place: Place,
  field: Omit<Field, 'widget'>,
  context: Context,
): Shape {
  const shapes = fieldsOf(schema, place, context);
  return {
    field: { ...field, widget: 'object', fields: shapes.map((shape) => shape.field) },
    open: (value) => openFields(shapes, value),
    close: (edited, was) => closeFields(shapes, edited, was),
  };
}

/** The fields of an object, in the schema's order. */
export function fieldsOf(
  schema: z.ZodObject,
  place: Place,
  context: Context,
  without = '',
): Shape[] {
  return Object.entries(schema.shape)
    .filter(([name]) => name !== without && name !== '$schema')
    .map(([name, child]) =>
      shapeOf(
        child as z.ZodType,
        {
          name,
          path: place.path ? `${place.path}.${name}` : name,
          sample: asFields(place.sample)[name],
        },
        context,
      ),
    );
}

/** The values of an object for the editor. */
export function openFields(shapes: Shape[], value: unknown): Fields {
  const given = asFields(value);
  return Object.fromEntries(
    shapes
      .map(({ field, open }) => [field.name, open(given[field.name])] as const)
      .filter(([, one]) => one !== undefined),
  );
}

/** The values of an object for the file: its names in the order in which they stand there, new ones at their place. */
export function closeFields(shapes: Shape[], edited: unknown, was: unknown): Fields {
  const given = asFields(edited);
  const before = asFields(was);
  const known = shapes.map(({ field }) => field.name);
  const closed = new Map(
    shapes.map(({ field, close }) => [field.name, close(given[field.name], before[field.name])]),
  );
  const order = Object.keys(before);
  for (const [index, name] of known.entries()) {
    if (order.includes(name)) continue;
    const previous = order.indexOf(known[index - 1] ?? '');
    order.splice(previous + 1, 0, name);
  }
  return Object.fromEntries(
    order
      .map((name) => [name, closed.has(name) ? closed.get(name) : before[name]] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** A list of values, of objects, or of objects of several kinds. */
export function listShape(
  schema: z.ZodArray,
  place: Place,
  field: Omit<Field, 'widget'>,
  context: Context,
): Shape {
  const { inner } = unwrap(schema.element as z.ZodType);
  const samples = Array.isArray(place.sample) ? place.sample : [];
  const path = `${place.path}.*`;
  const list = { ...field, widget: 'list' as const, label_singular: '一项 an item' };
  const tag = (inner.def as { discriminator?: string }).discriminator;
  if (tag) {
    const kinds = (inner as z.ZodUnion).options.map((option) => {
      const object = option as z.ZodObject;
      const kind = String((object.shape[tag] as z.ZodLiteral).value);
      const sample = samples.find((item) => asFields(item)[tag] === kind);
      return { kind, shapes: fieldsOf(object, { ...place, path, sample }, context, tag), object };
    });
    const kindOf = (item: unknown) => kinds.find(({ kind }) => asFields(item)[tag] === kind);
    return items(
      {
        ...list,
        ...folded(kinds[0]?.shapes ?? []),
        typeKey: tag,
        types: kinds.map(({ kind, shapes, object }) => ({
          name: kind,
          label: labelsOf(object, kind).label ?? kind,
          widget: 'object',
          fields: shapes.map((shape) => shape.field),
        })),
      },
      (item) => ({
        [tag]: asFields(item)[tag],
        ...openFields(kindOf(item)?.shapes ?? [], item),
      }),
      (item, was) => {
        const kind = kindOf(item);
        const before = asFields(was)[tag] === asFields(item)[tag] ? was : undefined;
        const closed = closeFields(kind?.shapes ?? [], item, before);
        return before ? { ...closed } : { ...closed, [tag]: kind?.kind };
      },
    );
  }
  if (inner.def.type === 'object') {
    const shapes = fieldsOf(inner as z.ZodObject, { ...place, path, sample: samples[0] }, context);
    return items(
      { ...list, ...folded(shapes), fields: shapes.map((shape) => shape.field) },
      (item) => openFields(shapes, item),
      (item, was) => closeFields(shapes, item, was),
    );
  }
  const one = shapeOf(inner, { name: 'item', path, sample: samples[0] }, context);
  return items({ ...list, field: { ...one.field, label: `值 Value` } }, one.open, (item, was) =>
    one.close(item, was),
  );
}

/** Names that the editor gives (queries, columns, rows), each with its value. */
export function mapShape(
  schema: z.ZodRecord,
  place: Place,
  field: Omit<Field, 'widget'>,
  context: Context,
): Shape {
  const samples = Object.entries(asFields(place.sample));
  const path = `${place.path}.*`;
  const value = schema.valueType as z.ZodType;
  const key = shapeOf(
    schema.keyType as z.ZodType,
    { name: 'key', path: `${path}.key`, sample: '' },
    context,
  );
  const at = { name: 'value', path: `${path}.value`, sample: samples[0]?.[1] };
  const each = scalarOf(value)
    ? scalarsShape(labelsOf(value, 'value'))
    : shapeOf(value, at, context);
  const fields = [
    { ...key.field, label: titled(key.field, '名称 Name') },
    { ...each.field, label: titled(each.field, '值 Value') },
  ];
  return {
    field: {
      ...field,
      widget: 'list',
      fields,
      label_singular: '一项 an item',
      summary: '{{fields.key}}',
      collapsed: 'auto',
    },
    open: (given) =>
      Object.entries(asFields(given)).map(([name, one]) => ({ key: name, value: each.open(one) })),
    close: (edited, was) =>
      Object.fromEntries(
        (Array.isArray(edited) ? edited : []).map((item) => {
          const name = String(asFields(item).key ?? '');
          return [name, each.close(asFields(item).value, asFields(was)[name])];
        }),
      ),
  };
}

function items(
  field: Field,
  open: (item: unknown) => unknown,
  close: (item: unknown, was: unknown) => unknown,
): Shape {
  return {
    field,
    open: (value) => (Array.isArray(value) ? value.map(open) : []),
    close(edited, was) {
      const before: unknown[] = Array.isArray(was) ? was : [];
      const byId = new Map(before.map((item) => [asFields(item).id, item]));
      return (Array.isArray(edited) ? edited : []).map((item, index) =>
        close(item, asFields(item).id === undefined ? before[index] : byId.get(asFields(item).id)),
      );
    },
  };
}

/** Items are folded, and say what they are. */
function folded(shapes: Shape[]): Pick<Field, 'summary' | 'collapsed'> {
  const names = shapes.map(({ field }) => field.name);
  const words = ['title_zh', 'label_zh', 'name_zh', 'measure_zh'].find((name) =>
    names.includes(name),
  );
  const shown = [names.includes('id') ? 'id' : undefined, words].filter(Boolean);
  return shown.length
    ? { summary: shown.map((name) => `{{fields.${name}}}`).join(' · '), collapsed: true }
    : { collapsed: 'auto' };
}

/** The schema's own word for a part of a map, or a plain one. */
const titled = ({ label, name }: Field, plain: string) => (label && label !== name ? label : plain);
