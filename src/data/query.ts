import { z } from 'zod';
import { type Complaint, complaint } from './problem.ts';
import { type DatasetName, datasetNames, foreignKeys, type Rows } from './schemas/index.ts';
import { named } from './schemas/words.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Which rows a chart takes: `{"dataset": "cases", "where": {"lens": "daily-work"}, "sort": ["seq"]}`. */
export const query = named(
  'query',
  z.strictObject({
    dataset: z.string(),
    /** Column → the value, or the list of values, that a row must have. */
    where: z.record(z.string(), z.union([value, z.array(value)])).optional(),
    /** Columns to sort by; `-value` sorts downwards. */
    sort: z.array(z.string()).optional(),
  }),
);
export type Query = z.infer<typeof query>;

/** Whether a chart's `data` is one query, not several by name. */
export function isQuery(data: Query | Record<string, Query>): data is Query {
  return typeof data.dataset === 'string';
}

/** A row with the columns of the rows it refers to, dotted: `community.name_zh`. */
export type FlatRow = Record<string, string | number | boolean | null>;

/** How deep references are followed: a case's community's district is two. */
const joinDepth = 2;

/** Joined rows by what they are made of: each chart, fact and check asks for them again. */
const joinedRows = new WeakMap<Rows, { [D in DatasetName]?: readonly FlatRow[] }>();

/** All rows of a dataset with joined and derived columns; the same ones for the same rows. */
export function flatRows(rows: Rows, dataset: DatasetName): readonly FlatRow[] {
  const known = joinedRows.get(rows) ?? {};
  joinedRows.set(rows, known);
  known[dataset] ??= rows[dataset].map((row) => flatten(rows, dataset, row, joinDepth));
  return known[dataset];
}

/** @param row undefined for a reference that is null: the columns without values */
function flatten(
  rows: Rows,
  dataset: DatasetName,
  row: object | undefined,
  depth: number,
): FlatRow {
  const columns = Object.keys(rows[dataset][0] ?? {}).map((column) => [column, null]);
  const flat: FlatRow = { ...(row ?? Object.fromEntries(columns)) };
  if (dataset === 'communities') flat.lenses = row ? lensPresence(rows, String(flat.id)) : null;
  if (depth === 0) return flat;
  for (const [column, target] of Object.entries(foreignKeys[dataset] ?? {})) {
    const found = rows[target].find(({ id }) => id === flat[column]);
    const { id: _, ...joined } = flatten(rows, target, found, depth - 1);
    for (const [name, value] of Object.entries(joined)) flat[`${column}.${name}`] = value;
  }
  return flat;
}

/** In which lenses a community has cases: a column that every chart may use as `lenses`. */
function lensPresence(rows: Rows, community: string): 'work' | 'plan' | 'both' | 'none' {
  const own = rows.cases.filter((row) => row.community === community);
  const work = own.some(({ lens }) => lens === 'daily-work');
  const plan = own.some(({ lens }) => lens === 'better-governance');
  return work && plan ? 'both' : work ? 'work' : plan ? 'plan' : 'none';
}

/**
 * The rows that a query asks for.
 * `field` in a problem is the place inside the query: `where.lens`.
 */
export function select(
  rows: Rows,
  { dataset, where = {}, sort = [] }: Query,
): { rows: FlatRow[]; problems: (Complaint & { field: string })[] } {
  const known = datasetNames.find((name) => name === dataset && name in rows);
  if (!known) {
    const said = complaint('no-dataset', { name: dataset, among: Object.keys(rows) });
    return { rows: [], problems: [{ field: 'dataset', ...said }] };
  }
  const all = flatRows(rows, known);
  const columns = Object.keys(all[0] ?? {});
  const asked = [
    ...Object.keys(where).map((column) => ({ field: `where.${column}`, column })),
    ...sort.map((key, index) => ({ field: `sort[${index}]`, column: key.replace(/^-/, '') })),
  ];
  const problems = asked
    .filter(({ column }) => columns.length > 0 && !columns.includes(column))
    .map(({ field, column }) => ({
      field,
      ...complaint('no-column', { dataset, column, among: columns }),
    }));
  if (problems.length) return { rows: [], problems };
  const wanted = all.filter((row) =>
    Object.entries(where).every(([column, accepted]) =>
      ([] as unknown[]).concat(accepted).includes(row[column]),
    ),
  );
  return { rows: wanted.sort(comparing(sort)), problems: [] };
}

const comparing = (sort: string[]) => (a: FlatRow, b: FlatRow) =>
  sort.reduce((order, key) => {
    const column = key.replace(/^-/, '');
    return order || compare(a[column] ?? null, b[column] ?? null, key === column ? 1 : -1);
  }, 0);

/** Numbers by size, texts by code point (so that builds agree everywhere); null last either way. */
function compare(a: FlatRow[string], b: FlatRow[string], direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a! < b! ? -direction : direction;
}
