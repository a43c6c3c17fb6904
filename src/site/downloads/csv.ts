import { csvFormatRows } from 'd3';
import type { FlatRow } from '../../data/query.ts';

/** What a table may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** CSV of rows with their columns' names on top. */
export function toCsv(
  rows: readonly FlatRow[],
  columns: readonly string[] = Object.keys(rows[0] ?? {}),
): string {
  return csvLines([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]);
}

/** CSV with a byte-order mark, so that a Chinese Excel reads it as UTF-8; lines end as RFC 4180 says. */
export function csvLines(lines: readonly (readonly Cell[])[]): string {
  const body = csvFormatRows(lines.map((line) => line.map(toCell)));
  return `\uFEFF${body.replace(/\r?\n/g, '\r\n')}\r\n`;
}

/** How spreadsheets recognise a formula, after blanks too; the full-width signs count where Chinese is typed. */
const formula = /^'*(\s*[=+\-@|%＝＋－＠]|[\t\r\n])/;
/** A number is no formula, whatever its sign. */
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** What spreadsheets take for a date, a time or a fraction: 8/16, 5-12, 3月5日, 12:30, May 5, 3 pm. */
const date = new RegExp(
  [
    String.raw`\d{1,4}(?:\s*[-/.:年月时]\s*\d{1,4})+\s*[年月日号时分秒]?(?:[t\s]+[\d:.]+)?\s*(?:[ap]m?|z)?`,
    String.raw`(?:\d{1,4}[\s,/-]*)?${month}\.?(?:[\s,/-]*\d{1,4}){1,2}`,
    String.raw`\d{1,4}[\s,/-]*${month}`,
    String.raw`\d{1,2}\s*[ap]m?`,
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'i',
);

/** Whether a spreadsheet would make something else of a text; whatever apostrophes it has already. */
function misread(text: string): boolean {
  if (number.test(text)) return false;
  return formula.test(text) || date.test(text.replace(/^'+/, '').normalize('NFKC').trim());
}

/**
 * A value as the text of a cell. A spreadsheet would run a text that begins
 * like a formula, and make a date of 8/16: such a text gets an apostrophe in
 * front, as one does by hand. Numbers stay numbers, the negative too.
 * `fromCell` takes the apostrophe away again.
 */
export function toCell(value: Cell): string {
  if (value === null) return '';
  const text = String(value);
  return typeof value === 'string' && misread(text) ? `'${text}` : text;
}

/** The text that `toCell` was given: one apostrophe less before what would be misread. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && misread(cell) ? cell.slice(1) : cell;
}
