import { z } from 'zod';
import { complaint } from '../../data/problem.ts';
import { chosen, named } from '../../data/schemas/words.ts';
import { type Edition, editions } from '../../i18n/index.ts';
import { ChartInputError, type Evidence, type Row, type RowSets, type Status } from '../form.ts';

export const bilingual = named(
  'text',
  z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) }),
);

/** A column of the rows with the words that head it in the table. A bilingual column goes without its suffix. */
export const channel = named(
  'channel',
  z.strictObject({ column: z.string().min(1), title: bilingual }),
);

/** Places up to a figure for what is counted and has no row. */
export const padding = named(
  'unit-padding',
  z.strictObject({
    to: z.string(),
    where: named('unit-where', z.strictObject({ column: z.string(), value: z.string() })),
    label: bilingual,
    note: bilingual,
    paragraph: z.int(),
    evidence: z.string(),
  }),
);

/** The colour of marks, by the lens that they belong to. */
export const colour = chosen('colour').default('ink');

/** A cell by column name; `label` finds `label_zh` or `label_en`. Null when the report gives none. */
export function cell(row: Row, column: string, edition: Edition, field = 'options') {
  const localized = `${column}_${editions[edition].column}`;
  if (column in row) return row[column] ?? null;
  if (localized in row) return row[localized] ?? null;
  throw new ChartInputError(field, complaint('chart-column', { column, among: Object.keys(row) }));
}

/** A cell as text; `fallback` stands in for null. */
export function text(row: Row, column: string, edition: Edition, fallback = ''): string {
  const value = cell(row, column, edition);
  return value === null ? fallback : String(value);
}

/** A cell that must be a number. */
export function number(row: Row, column: string, edition: Edition): number {
  const value = cell(row, column, edition);
  if (typeof value === 'number') return value;
  throw new ChartInputError(
    'options',
    complaint('chart-not-number', { column, row: String(row.id) }),
  );
}

/** The most marks that a chart draws for one number: more cannot be counted by looking, nor drawn. */
export const mostMarks = 1000;

/** A cell that is drawn as so many marks: a whole number that can be counted by looking. */
export function countable(row: Row, column: string, edition: Edition): number {
  const value = number(row, column, edition);
  if (Number.isInteger(value) && value >= 0 && value <= mostMarks) return value;
  throw new ChartInputError(
    'options',
    complaint('chart-not-countable', { column, row: String(row.id), value, most: mostMarks }),
  );
}

/** The rows of a chart that has one query. */
export function singleRows(rows: RowSets): readonly Row[] {
  return rows.rows ?? [];
}

/** The provenance that every dataset row carries. */
export function provenance(row: Row): { status: Status; evidence: Evidence[] } {
  const { paragraph, evidence, status } = row;
  return {
    status: (status as Status | null) ?? 'reported',
    evidence:
      typeof paragraph === 'number' && typeof evidence === 'string'
        ? [{ paragraph, fragment: evidence }]
        : [],
  };
}
