/** A Table Schema, as far as this validator knows it; https://datapackage.org/standard/table-schema/ */
export interface TableSchema {
  fields: Field[];
  missingValues?: string[];
  primaryKey?: string[];
  foreignKeys?: {
    fields: string[];
    /** A reference without a resource, or with an empty one as in version 1, is to the same table. */
    reference: { resource?: string; fields: string[] };
  }[];
}

interface Field {
  name: string;
  type?: string;
  format?: string;
  constraints?: Record<string, unknown>;
}

/** A row by column; null is a missing value. */
export type LogicalRow = Record<string, unknown>;

/** Written values: a cell of a CSV file is a string, one of a JSON file has its own type. */
export interface WrittenTable {
  /** Names of the columns of each row; a CSV file has one header for all. */
  rows: { columns: readonly string[]; cells: readonly unknown[] }[];
  /** Everything is written as a string. */
  text: boolean;
}

/** What makes a value of a type, from its text and from JSON; undefined is a value of another type. */
const types: Record<string, { text(cell: string): unknown; json(cell: unknown): boolean }> = {
  string: { text: (cell) => cell, json: (cell) => typeof cell === 'string' },
  integer: {
    text: (cell) => (/^[+-]?\d+$/.test(cell) ? Number(cell) : undefined),
    json: Number.isInteger,
  },
  number: {
    text: (cell) =>
      /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : undefined,
    json: (cell) => typeof cell === 'number',
  },
  boolean: {
    text: (cell) =>
      /^(true|1)$/i.test(cell) ? true : /^(false|0)$/i.test(cell) ? false : undefined,
    json: (cell) => typeof cell === 'boolean',
  },
};

/** Constraints on one value that is there: whether it keeps them. `required` and `unique` stand below. */
const constraints: Record<string, (value: never, bound: never) => boolean> = {
  enum: (value: unknown, allowed: unknown[]) => allowed.includes(value),
  minLength: (value: string, least: number) => [...value].length >= least,
  maxLength: (value: string, most: number) => [...value].length <= most,
  minimum: (value: number, least: number) => value >= least,
  maximum: (value: number, most: number) => value <= most,
  pattern: (value: string, pattern: string) => new RegExp(`^(?:${pattern})$`, 'u').test(value),
};

/** Reads a table by its schema. @returns its rows, and what is wrong: `row 3, status: …` */
export function readTable(
  { fields, missingValues = [''], primaryKey = [] }: TableSchema,
  { rows, text }: WrittenTable,
): { logical: LogicalRow[]; problems: string[] } {
  const problems: string[] = [];
  const names = fields.map(({ name }) => name);
  const unknown = fields.filter(({ type = 'string', format = 'default' }) => {
    return !types[type] || format !== 'default';
  });
  for (const { name } of unknown) problems.push(`${name}: a type or format not known here`);
  if (unknown.length) return { logical: [], problems };
  const logical = rows.map(({ columns, cells }, index) => {
    const at = `row ${index + 1}`;
    // The standard's usual match: all fields, in their order, and no other.
    if (columns.join() !== names.join() || cells.length !== names.length)
      problems.push(`${at}: columns are ${columns.join()}; ${cells.length} cells`);
    return Object.fromEntries(
      fields.map((field, column) => {
        const { value, wrong } = readCell(field, cells[column] ?? null, missingValues, text);
        for (const problem of wrong) problems.push(`${at}, ${field.name}: ${problem}`);
        return [field.name, value];
      }),
    );
  });
  const single = fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]);
  for (const key of [primaryKey, ...single].filter(({ length }) => length)) {
    const seen = new Set<string>();
    for (const [index, row] of logical.entries()) {
      const value = JSON.stringify(key.map((name) => row[name]));
      if (seen.has(value))
        problems.push(`row ${index + 1}, ${key.join()}: ${value} is there twice`);
      if (key === primaryKey && key.some((name) => row[name] === null))
        problems.push(`row ${index + 1}, ${key.join()}: a primary key is missing`);
      seen.add(value);
    }
  }
  return { logical, problems };
}

function readCell(
  { type = 'string', constraints: given = {} }: Field,
  cell: unknown,
  missingValues: readonly string[],
  text: boolean,
): { value: unknown; wrong: string[] } {
  if (cell === null || (typeof cell === 'string' && missingValues.includes(cell)))
    return { value: null, wrong: given.required ? ['a required value is missing'] : [] };
  const { text: parse, json } = types[type]!;
  const value = text ? parse(String(cell)) : json(cell) ? cell : undefined;
  if (value === undefined) return { value: null, wrong: [`${JSON.stringify(cell)} is no ${type}`] };
  const wrong = Object.entries(given)
    .filter(([name]) => name !== 'required' && name !== 'unique')
    .flatMap(([name, bound]) => {
      const keeps = constraints[name];
      if (!keeps) return [`${name} is no constraint known here`];
      const kept = keeps(value as never, bound as never);
      return kept ? [] : [`${JSON.stringify(value)} breaks ${name} ${JSON.stringify(bound)}`];
    });
  return { value, wrong };
}
