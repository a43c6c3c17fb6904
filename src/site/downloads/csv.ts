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

/**
 * A value as the text of a cell. A spreadsheet would run a text that begins
 * like a formula: it gets an apostrophe in front, as one does by hand. Numbers
 * stay numbers, the negative too. `fromCell` takes the apostrophe away again.
 */
export function toCell(value: Cell): string {
  if (value === null) return '';
  const text = String(value);
  return typeof value === 'string' && formula.test(text) && !number.test(text) ? `'${text}` : text;
}

/** The text that `toCell` was given: one apostrophe less before what would be a formula. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
