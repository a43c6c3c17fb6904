import type { z } from 'zod';
import {
  complaint,
  type Place,
  type Problem,
  problem,
  sortProblems,
} from '../../../src/data/problem.ts';
import type { ContentFiles } from '../../../src/data/read.ts';
import { type DatasetName, foreignKeys, schemas } from '../../../src/data/schemas/index.ts';
import { wordsOf } from '../../../src/data/schemas/words.ts';
import { parseValue } from '../../../src/data/validate.ts';
import { newProblems } from '../check-content.ts';
import { type Plan, pretty, rowsOf } from '../new/plan.ts';
import type { Cell, Sheet } from './sheet.ts';

type Row = Record<string, unknown>;

/** One cell of a dataset that becomes another; `from` is undefined in a new row. */
export interface Change {
  id: string;
  column: string;
  from: unknown;
  to: unknown;
}

/** What a sheet makes of a dataset. */
export interface Imported {
  /** All rows afterwards: those of today at their places, the new ones after them. */
  rows: Row[];
  changes: Change[];
  problems: Problem[];
  /** Rows of today that the sheet does not have; they stay. */
  untouched: number;
  /** Sheet rows without a single value, which were left out; counted from 1. */
  empty: number[];
  /** Where in the sheet a cell of `rows` comes from, for what the whole check finds. */
  placeOf: (row: number, column: string) => Place | undefined;
}

/**
 * Reads a sheet as rows of a dataset. Its first row names columns, by their id or their title in
 * either language; a row is known by its `id`. Columns that the sheet leaves out stay as they are,
 * and are null in a new row where they may be.
 */
export function importRows(sheet: Sheet, dataset: DatasetName, files: ContentFiles): Imported {
  const shape: Record<string, z.ZodType> = schemas[dataset].shape;
  const today = rowsOf(files, dataset);
  const headAt = sheet.rows.findIndex((row) => row.some(isFilled));
  const problems: Problem[] = [];
  const placed = (row: number, column: number, name?: string): Place => {
    const cell = `${sheet.name ? `${sheet.name}!` : ''}${letters(column)}${row + 1}`;
    const field = name ? `${cell} ${name}` : cell;
    return { file: sheet.file, line: row + 1, column: column + 1, field };
  };
  const body = sheet.rows.slice(headAt + 1);
  const head = (sheet.rows[headAt] ?? []).map((cell, at) => columnNamed(String(cell ?? ''), at));
  const names = head.map((one) => one.name);

  function columnNamed(written: string, at: number): { name?: string } {
    const said = written.normalize('NFKC').trim();
    const place = placed(headAt, at);
    if (!said) {
      if (body.some((row) => isFilled(row[at]))) problems.push(problem(place, 'sheet-no-head'));
      return {};
    }
    const name = Object.keys(shape).find((key) => {
      const { zh, en } = wordsOf(shape[key]!).name ?? {};
      return [key, zh, en].some((one) => one?.normalize('NFKC') === said);
    });
    if (!name)
      problems.push(problem(place, 'unknown-field', { name: written, among: Object.keys(shape) }));
    return name ? { name } : {};
  }

  names.forEach((name, at) => {
    if (name && names.indexOf(name) < at)
      problems.push(problem(placed(headAt, at), 'sheet-twice', { name }));
  });
  if (!names.includes('id')) problems.push(problem(placed(Math.max(headAt, 0), 0), 'sheet-no-id'));
  const imported: Imported = {
    rows: [...today],
    changes: [],
    problems,
    untouched: 0,
    empty: [],
    placeOf: () => undefined,
  };
  if (problems.length) return imported;

  const from = new Map<string, number>();
  const lastFilled = body.findLastIndex((row) => row.some(isFilled));
  for (const [index, cells] of body.slice(0, lastFilled + 1).entries()) {
    const at = headAt + 1 + index;
    if (!cells.some(isFilled)) {
      imported.empty.push(at + 1);
      continue;
    }
    const given: Row = {};
    names.forEach((name, column) => {
      if (!name) return;
      const place = placed(at, column, name);
      const cell = cells[column] ?? null;
      if (cell instanceof Date) {
        problems.push(problem(place, 'sheet-date', { value: cell.toISOString().slice(0, 10) }));
        return;
      }
      const value = read(cell, shape[name]!, foreignKeys[dataset]?.[name]);
      const { findings } = parseValue(shape[name]!, value);
      problems.push(...findings.map(({ said }) => ({ ...place, ...said })));
      given[name] = value;
    });
    const id = String(given.id);
    if (from.has(id))
      problems.push(problem(placed(at, names.indexOf('id'), 'id'), 'sheet-twice', { name: id }));
    from.set(id, at);
    const known = imported.rows.findIndex((row) => row.id === id);
    const before = imported.rows[known];
    const after = before ? { ...before, ...given } : newRow(given, at);
    imported.rows.splice(before ? known : imported.rows.length, before ? 1 : 0, after);
    for (const column of Object.keys(after))
      if (before?.[column] !== after[column])
        imported.changes.push({ id, column, from: before?.[column], to: after[column] });
  }

  /** A row in the schema's order of columns; what the sheet leaves out has to be allowed to be null. */
  function newRow(given: Row, at: number): Row {
    const lacking = Object.keys(shape).filter((key) => !(key in given) && !names.includes(key));
    for (const name of lacking)
      if (!shape[name]!.safeParse(null).success)
        problems.push({
          ...placed(at, names.indexOf('id'), 'id'),
          ...complaint('missing-field', { name, expected: 'string' }),
        });
    return Object.fromEntries(Object.keys(shape).map((key) => [key, given[key] ?? null]));
  }

  /** A cell as the dataset writes it; what does not fit stays as it is, for the schema to refuse. */
  function read(cell: Exclude<Cell, Date>, schema: z.ZodType, target?: DatasetName): unknown {
    if (!isFilled(cell)) return schema.safeParse(null).success ? null : '';
    const text = String(cell).trim();
    if (isNumber(schema)) return numberIn(text);
    const { values = {} } = wordsOf(schema);
    const choice = Object.keys(values).find((key) =>
      [values[key]!.zh, values[key]!.en].includes(text),
    );
    if (choice) return choice;
    const named = target && rowsOf(files, target).find((row) => Object.values(row).includes(text));
    return named ? named.id : text;
  }

  imported.untouched = today.filter((row) => !from.has(String(row.id))).length;
  imported.placeOf = (row, column) => {
    const at = from.get(String(imported.rows[row]?.id));
    if (at === undefined) return undefined;
    return placed(at, Math.max(0, names.indexOf(column)), column);
  };
  return imported;
}

/** The same, held against the whole check: what is wrong with a row of the sheet stands at its cell. */
export function importChecked(
  sheet: Sheet,
  dataset: DatasetName,
  files: ContentFiles,
): { imported: Imported; plan: Plan; problems: Problem[] } {
  const imported = importRows(sheet, dataset, files);
  const written = `content/data/${dataset}.json`;
  const plan = { [written]: { text: pretty(imported.rows), isNew: false } };
  if (imported.problems.length)
    return { imported, plan, problems: sortProblems(imported.problems) };
  const problems = newProblems(files, plan).map((one) => {
    const [, row, column = ''] = /^\[(\d+)\](?:\.(\w+))?/.exec(one.field ?? '') ?? [];
    const place = one.file === written && row && imported.placeOf(Number(row), column);
    return place ? { ...one, ...place } : one;
  });
  return { imported, plan, problems: sortProblems(problems) };
}

const isFilled = (cell: Cell | undefined) =>
  cell !== null && cell !== undefined && (cell instanceof Date || String(cell).trim() !== '');

/** Full-width digits and separators of thousands are how people write numbers: `１，６００` is 1600. */
function numberIn(text: string): number | string {
  const plain = text
    .normalize('NFKC')
    .replace(/^(-?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (whole) => whole.replaceAll(',', ''));
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

const isNumber = (schema: z.ZodType) =>
  !schema.safeParse('x').success && (schema.safeParse(1).success || schema.safeParse(0.5).success);

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) +
  String.fromCharCode(65 + (column % 26));
