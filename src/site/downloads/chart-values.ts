import { chartSheet } from '../sheet.ts';
import type { ShownChart } from '../shown-chart.ts';
import { tidy } from './tidy.ts';

/** A chart's words, table and evidence as JSON. */
export function chartJson(chart: ShownChart): string {
  const { id, edition, title, subtitle, description, notes, reading, table, marks } = chart;
  const { source, licence, link, dataVersion } = chartSheet(chart);
  const quantities = new Map(table.rows.map(({ key, quantity }) => [key, quantity]));
  const body = {
    id,
    version: dataVersion,
    lang: edition,
    title,
    subtitle,
    description,
    notes,
    ...(reading ? { reading } : {}),
    source,
    license: licence.url,
    url: link,
    ...tidy(table, edition),
    marks: marks.map(({ key, label, value, status, evidence, community, district, note }) => ({
      key,
      label,
      ...(value === undefined ? {} : { shown: value }),
      ...quantities.get(key),
      status,
      evidence,
      ...(community ? { community } : {}),
      ...(district ? { district } : {}),
      ...(note ? { note } : {}),
    })),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
