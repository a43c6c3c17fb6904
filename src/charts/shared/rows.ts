import { z } from 'zod';
import { complaint } from '../../data/problem.ts';
import { field } from '../../data/schemas/words.ts';
import { type Edition, editions } from '../../i18n/index.ts';
import { ChartInputError, type Evidence, type Row, type RowSets, type Status } from '../form.ts';

export const bilingual = z.strictObject({
  zh: field(
    z.string().trim().min(1),
    ['中文', 'Chinese'],
    ['图上的字，数字写成 {数字的名称}', 'Words on the chart; figures are written {figure}'],
  ),
  en: field(
    z.string().trim().min(1),
    ['英文', 'English'],
    ['同样的意思，用英文', 'The same in English'],
  ),
});

/** A column of the rows with the words that head it in the table. A bilingual column goes without its suffix. */
export const channel = z.strictObject({
  column: field(
    z.string().min(1),
    ['列', 'Column'],
    [
      '数据的列名，双语的列不带 _zh、_en；引用的行写成 community.name',
      'A column of the data; one in both languages goes without _zh or _en, and one of a referred row is written community.name',
    ],
  ),
  title: field(
    bilingual,
    ['表头', 'Heading'],
    ['这一列在表格里叫什么', 'What heads the column in the table'],
  ),
});
export type Channel = z.infer<typeof channel>;

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
