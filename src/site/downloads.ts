import { csvFormatRows } from 'd3';
import type { FlatRow } from '../data/query.ts';
import { recordName } from '../data/releases/record.ts';
import { editionIds } from '../i18n/index.ts';
import { chartIds, chartView } from './charts.ts';
import { content } from './content.ts';
import { dataVersion, releases } from './releases.ts';

/** One file to download. */
export interface Download {
  version: string;
  name: string;
  body: string;
  /** Media type with charset. */
  type: string;
}

const json = 'application/json; charset=utf-8';
const csv = 'text/csv; charset=utf-8';

/**
 * The files of every release, from its frozen copy: descriptor and datasets
 * byte for byte, so that anyone can hold them against the digests in
 * release.json, and each dataset as CSV. The working copy is served nowhere:
 * what a version's address gives never changes.
 */
export function dataFiles(): Download[] {
  return releases().flatMap(({ version, files, record }) => [
    ...Object.entries(files)
      .filter(([path]) => path.startsWith('data/') || path === 'changes.json')
      .map(([path, body]) => ({ version, name: path.replace(/^data\//, ''), body, type: json })),
    { version, name: recordName, body: record, type: json },
    ...content(version).package.resources.map(({ name, schema }) => {
      const rows = (content(version).rows as Record<string, readonly unknown[]>)[name] ?? [];
      const columns = schema.fields.map((field) => field.name);
      return { version, name: `${name}.csv`, body: toCsv(rows as FlatRow[], columns), type: csv };
    }),
  ]);
}

/** CSV with a byte-order mark, so that a Chinese Excel reads it as UTF-8; lines end as RFC 4180 says. */
export function toCsv(
  rows: readonly FlatRow[],
  columns: readonly string[] = Object.keys(rows[0] ?? {}),
): string {
  return csvLines([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]);
}

/** The same for a ready table. */
export function csvLines(
  lines: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const body = csvFormatRows(lines.map((line) => line.map(asCell)));
  return `\uFEFF${body.replace(/\r?\n/g, '\r\n')}\r\n`;
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, which shows it as text. Numbers are left alone.
 */
function asCell(cell: string | number | boolean | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return /^[\s]*[=+\-@\t\r|%＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/**
 * Every chart's table as CSV and JSON, in both editions (`coverage.csv`, `coverage.en.csv`).
 * @param pinned a release; the charts as the site shows them unless given
 */
export function chartFiles(pinned?: string): Download[] {
  const version = dataVersion(pinned);
  return editionIds.flatMap((edition) =>
    chartIds(pinned).flatMap((id) => {
      const { title, subtitle, description, notes, table, marks } = chartView(id, edition, pinned);
      const stem = edition === 'en' ? `${id}.en` : id;
      const columns = table.columns.map((column) => column.title);
      const rows = table.rows.map(({ cells }) => cells);
      const body = {
        id,
        version,
        lang: edition,
        title,
        subtitle,
        description,
        notes,
        columns,
        rows,
        marks,
      };
      return [
        { version, name: `${stem}.csv`, body: csvLines([columns, ...rows]), type: csv },
        { version, name: `${stem}.json`, body: `${JSON.stringify(body, null, 2)}\n`, type: json },
      ];
    }),
  );
}
