import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { csvParseRows } from 'd3';
import { type LogicalRow, readTable, type TableSchema, type WrittenTable } from './table.ts';

interface Package {
  resources?: { name: string; path: string; schema: TableSchema }[];
}

/** The formats that the profile names; RFC 3339, RFC 3986 (with a scheme), RFC 5321 in short. */
const formats = {
  'date-time':
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i,
  uri: (text: string) => URL.canParse(text) && /^[a-z][a-z\d+.-]*:[\x21-\x7e]+$/i.test(text),
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  /** A hint for forms, no condition. */
  textarea: true,
} as const;

/** The published profile also has keywords for forms (`propertyOrder`, `context`), so not Ajv's strict mode. */
const profile = new Ajv({ strict: false, allErrors: true, formats }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, 'profile-2.0.json'), 'utf8')),
);

/**
 * Holds a data package to version 2 of the standard: its descriptor to the
 * published profile, the rows of every resource, as JSON and as CSV, to its schema.
 * @param read a file beside the descriptor, by its path
 * @returns what is wrong, each with its place
 */
export function packageProblems(descriptor: string, read: (path: string) => string): string[] {
  const pack = JSON.parse(descriptor) as Package;
  profile(pack);
  const problems = (profile.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath}: ${message}`,
  );
  // Without schemas of the right shape there is nothing to hold rows to.
  if (problems.some((problem) => /^(\/resources.*)?:/.test(problem))) return problems;
  const tables = new Map<string, LogicalRow[]>();
  for (const { name, path, schema } of pack.resources!) {
    const json = readTable(schema, fromJson(read(path)));
    const csv = readTable(schema, fromCsv(read(path.replace(/json$/, 'csv'))));
    problems.push(...json.problems.map((problem) => `${name}.json, ${problem}`));
    problems.push(...csv.problems.map((problem) => `${name}.csv, ${problem}`));
    if (JSON.stringify(json.logical) !== JSON.stringify(csv.logical))
      problems.push(`${name}: the rows of JSON and CSV are not the same`);
    tables.set(name, json.logical);
  }
  for (const { name, schema } of pack.resources!)
    problems.push(...danglingKeys(name, schema, tables));
  return problems;
}

function danglingKeys(
  name: string,
  { foreignKeys = [], fields: known }: TableSchema,
  tables: ReadonlyMap<string, LogicalRow[]>,
): string[] {
  return foreignKeys.flatMap(({ fields, reference }) => {
    const there = tables.get(reference.resource || name);
    const at = `${name}, ${fields.join()}`;
    if (!there) return [`${at}: there is no resource ${reference.resource}`];
    const missing = fields.filter((field) => !known.some((one) => one.name === field));
    if (missing.length || fields.length !== reference.fields.length)
      return [`${at}: the key does not fit the fields`];
    const keys = new Set(
      there.map((row) => JSON.stringify(reference.fields.map((key) => row[key]))),
    );
    return tables
      .get(name)!
      .map((row) => fields.map((field) => row[field]))
      .filter((key) => key.every((value) => value !== null) && !keys.has(JSON.stringify(key)))
      .map((key) => `${at}: ${JSON.stringify(key)} is not in ${reference.resource || name}`);
  });
}

function fromJson(text: string): WrittenTable {
  const rows = JSON.parse(text) as object[];
  return {
    text: false,
    rows: rows.map((row) => ({ columns: Object.keys(row), cells: Object.values(row) })),
  };
}

function fromCsv(text: string): WrittenTable {
  const [columns = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ''));
  return { text: true, rows: rows.map((cells) => ({ columns, cells })) };
}
