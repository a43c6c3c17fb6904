import { computedFigures, type Figure } from '../figures.ts';
import type { Content } from '../read.ts';
import type { DataPackage } from '../schemas/package.ts';
import type { Change, Value } from './change.ts';

/** All that a release is made of. */
export interface Snapshot {
  package: DataPackage;
  rows: Record<string, readonly Record<string, Value>[]>;
  /** Chart files as written. */
  charts: Record<string, unknown>;
  /** The numbers that we count ourselves, by id. */
  figures: Record<string, Figure>;
}

/** What a release of this content would hold. */
export function snapshot(content: Content): Snapshot {
  const { package: pack, rows, sources } = content;
  return {
    package: pack,
    rows: rows as unknown as Snapshot['rows'],
    charts: Object.fromEntries(
      Object.entries(sources.charts).map(([id, source]) => [id, source.value]),
    ),
    figures: computedFigures(content),
  };
}

/** Every difference between two versions, in one order everywhere: data, package, charts, figures. */
export function differences(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...datasetChanges(before, after),
    ...valueChanges(...sharedWords(before.package, after.package), { kind: 'package' }),
    ...compared(drawn(before.charts), drawn(after.charts), {
      added: (chart) => ({ kind: 'chart-added', chart }),
      removed: (chart) => ({ kind: 'chart-removed', chart }),
      inside: (chart, was, now) => valueChanges(was, now, { kind: 'chart', chart }),
    }),
    ...Object.keys({ ...before.figures, ...after.figures }).flatMap((figure) => {
      const [was, now] = [before.figures[figure], after.figures[figure]];
      // One that came or went is told by its number alone.
      const told = was && now ? shown : ({ value }: Figure) => ({ value });
      return valueChanges(was && told(was), now && told(now), { kind: 'figure', figure });
    }),
  ];
}

/** What was named in two versions, by name: what came, went, moved, and what differs inside what stayed. */
function compared<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  tell: {
    added(name: string): Change;
    removed(name: string): Change;
    moved?(before: string[], after: string[]): Change;
    inside(name: string, was: T, now: T): Change[];
  },
): Change[] {
  const [old, now] = [[...before.keys()], [...after.keys()]];
  const [stayed, order] = [
    old.filter((name) => after.has(name)),
    now.filter((name) => before.has(name)),
  ];
  return [
    ...now.filter((name) => !before.has(name)).map(tell.added),
    ...old.filter((name) => !after.has(name)).map(tell.removed),
    ...(tell.moved && stayed.some((name, index) => name !== order[index])
      ? [tell.moved(stayed, order)]
      : []),
    ...order.flatMap((name) => tell.inside(name, before.get(name)!, after.get(name)!)),
  ];
}

/**
 * Charts in alphabetical order. Teaching notes are no part of a drawn chart, editors better them
 * without a release; nor is the schema that an editor's program completes from.
 */
function drawn(charts: Snapshot['charts']): Map<string, unknown> {
  const plain = ({ teaching, $schema, ...rest }: Record<string, unknown>) => rest;
  const names = Object.keys(charts).sort();
  return new Map(names.map((name) => [name, plain(charts[name] as Record<string, unknown>)]));
}

/** What a reader sees of a computed figure; the rows that it rests on are compared as rows. */
const shown = ({ value, factorEn, status, unit, label }: Figure) => ({
  value,
  factorEn,
  status,
  unit,
  label,
});

type Fields = DataPackage['resources'][number]['schema']['fields'];
const fieldsOf = ({ resources }: DataPackage) =>
  new Map(resources.map(({ name, schema }): [string, Fields] => [name, schema.fields]));

function datasetChanges(before: Snapshot, after: Snapshot): Change[] {
  const countOf = ({ rows }: Snapshot, dataset: string) => rows[dataset]?.length ?? 0;
  return compared(fieldsOf(before.package), fieldsOf(after.package), {
    // A whole dataset that came or went is one change, with its number of rows.
    added: (dataset) => ({ kind: 'dataset-added', dataset, after: countOf(after, dataset) }),
    removed: (dataset) => ({ kind: 'dataset-removed', dataset, before: countOf(before, dataset) }),
    inside(dataset, was, now) {
      const fields = fieldChanges(dataset, was, now);
      const told = fields.filter(({ kind }) => kind === 'field-added' || kind === 'field-removed');
      const skip = new Set(told.map(({ column }) => column));
      return [...fields, ...rowChanges(dataset, before.rows, after.rows, skip)];
    },
  });
}

const byName = (fields: Fields) => new Map(fields.map((field) => [field.name, field]));

const fieldChanges = (dataset: string, before: Fields, after: Fields): Change[] =>
  compared(byName(before), byName(after), {
    added: (column) => ({ kind: 'field-added', dataset, column }),
    removed: (column) => ({ kind: 'field-removed', dataset, column }),
    moved: (old, now) => ({
      kind: 'fields-reordered',
      dataset,
      before: old.join(', '),
      after: now.join(', '),
    }),
    inside: (column, was, now) =>
      valueChanges(was, now, { kind: 'field-words', dataset, column }).map((change) =>
        change.path === 'type' ? { ...change, kind: 'field-type' } : change,
      ),
  });

type Row = Readonly<Record<string, Value>>;
const byId = (rows: readonly Row[] = []) => new Map(rows.map((row) => [String(row.id), row]));

const rowChanges = (
  dataset: string,
  before: Snapshot['rows'],
  after: Snapshot['rows'],
  skip: ReadonlySet<string | undefined>,
): Change[] =>
  compared(byId(before[dataset]), byId(after[dataset]), {
    added: (row) => ({ kind: 'row-added', dataset, row }),
    removed: (row) => ({ kind: 'row-removed', dataset, row }),
    moved: () => ({ kind: 'rows-reordered', dataset }),
    inside: (row, was, now) =>
      Object.keys({ ...was, ...now })
        .filter((column) => !skip.has(column) && was[column] !== now[column])
        .map((column): Change => {
          const [old, value] = [was[column] ?? null, now[column] ?? null];
          return { kind: 'cell', dataset, row, column, before: old, after: value };
        }),
  });

/**
 * What two packages say of themselves. Version and date are the release's;
 * datasets and columns that only one of them has are told as a whole.
 */
function sharedWords(before: DataPackage, after: DataPackage): [unknown, unknown] {
  const both = [fieldsOf(before), fieldsOf(after)];
  const told = ({ version, created, resources, ...words }: DataPackage) => {
    const shared = resources.filter(({ name }) => both.every((each) => each.has(name)));
    const datasets = shared.map(({ name, schema: { fields, foreignKeys, ...schema }, ...rest }) => {
      const isShared = (column: string) =>
        both.every((each) => each.get(name)!.some((field) => field.name === column));
      // Named by their columns, so that one more does not make others of all that follow.
      const keys = ((foreignKeys ?? []) as { fields: string | string[] }[])
        .map((key) => [[key.fields].flat(), key] as const)
        .filter(([columns]) => columns.every(isShared));
      return [name, { ...rest, schema: { ...schema, foreignKeys: Object.fromEntries(keys) } }];
    });
    // A reference to the same table names none; 1.0.1 and before said "", which the standard reads the same.
    const plain = (key: string, value: unknown) =>
      key === 'resource' && !value ? undefined : value;
    return JSON.parse(JSON.stringify({ ...words, resources: Object.fromEntries(datasets) }, plain));
  };
  return [told(before), told(after)];
}

/** Every value that differs inside two structures, by its path. */
function valueChanges(before: unknown, after: unknown, about: Change): Change[] {
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort(byPath)
    .map((path) => ({
      ...about,
      path,
      ...(old.has(path) ? { before: old.get(path)! } : {}),
      ...(now.has(path) ? { after: now.get(path)! } : {}),
    }));
}

/**
 * The single values of a structure by their paths: `title.zh`, `options.categories[2].look`.
 * An empty list or object is a value too: `[]`, `{}`.
 */
function leaves(value: unknown, path = ''): Map<string, Value> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null) return new Map([[path, value as Value]]);
  const inner = Array.isArray(value)
    ? value.map((item, index) => [`${path}[${index}]`, item] as const)
    : Object.entries(value).map(([key, item]) => [path ? `${path}.${key}` : key, item] as const);
  if (inner.length === 0) return new Map([[path, Array.isArray(value) ? '[]' : '{}']]);
  return new Map(inner.flatMap(([place, item]) => [...leaves(item, place)]));
}

/** Paths by code point, list places by number: `[2]` before `[10]`. */
function byPath(a: string, b: string): number {
  const [left, right] = [a, b].map((path) =>
    path.replace(/\[(\d+)\]/g, (_, place: string) => `[${place.padStart(6, '0')}]`),
  ) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}
