import type { Edition } from '../../i18n/index.ts';
import { chartVersion } from '../chart-version.ts';
import { chartView } from '../charts.ts';
import { chartSheet } from '../image/sheet.ts';
import { csvLines } from './csv.ts';

/** A chart's table as CSV. */
export function chartCsv(id: string, edition: Edition, version?: string): string {
  const { table } = chartView(id, edition, version);
  return csvLines([
    table.columns.map(({ title }) => title),
    ...table.rows.map(({ cells }) => cells),
  ]);
}

/** A chart's words, table and evidence as JSON. */
export function chartJson(id: string, edition: Edition, version?: string): string {
  const view = chartView(id, edition, version);
  const { source, licence, link } = chartSheet(id, edition, version);
  const { title, subtitle, description, notes, reading, table, marks } = view;
  const body = {
    id,
    version: chartVersion(id, version),
    lang: edition,
    title,
    subtitle,
    description,
    notes,
    ...(reading ? { reading } : {}),
    source,
    license: licence.url,
    url: link,
    columns: table.columns.map((column) => column.title),
    rows: table.rows.map(({ cells }) => cells),
    marks,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
