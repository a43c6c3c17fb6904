import { csvFormatRows } from 'd3';
import type { FlatRow } from '../data/query.ts';
import { datasetNames } from '../data/schemas/index.ts';
import { editionIds } from '../i18n/index.ts';
import { chartIds, chartView } from './charts.ts';
import { content } from './content.ts';

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

/** The files of the data version that the site shows. */
export function dataFiles(): Download[] {
  const { rows, package: pack } = content();
  const { version } = pack;
  const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { version, name: 'datapackage.json', body: pretty(pack), type: json },
    ...datasetNames.flatMap((name) => [
      { version, name: `${name}.json`, body: pretty(rows[name]), type: json },
      { version, name: `${name}.csv`, body: toCsv(rows[name] as readonly FlatRow[]), type: csv },
    ]),
  ];
}

/** CSV with a byte-order mark, so that a Chinese Excel reads it as UTF-8; lines end as RFC 4180 says. */
export function toCsv(rows: readonly FlatRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return csvLines([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]);
}

/** The same for a ready table. */
export function csvLines(
  lines: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const body = csvFormatRows(
    lines.map((line) => line.map((cell) => (cell === null ? '' : String(cell)))),
  );
  return `\uFEFF${body.replace(/\n/g, '\r\n')}\r\n`;
}

/** Every chart's table as CSV and JSON, in both editions (`coverage.csv`, `coverage.en.csv`). */
export function chartFiles(): Download[] {
  const { version } = content().package;
  return editionIds.flatMap((edition) =>
    chartIds().flatMap((id) => {
      const { title, subtitle, description, notes, table, marks } = chartView(id, edition);
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
