import { byline, report } from '../data/provenance.ts';
import type { Rows } from '../data/schemas/index.ts';
import {
  type Edition,
  editions,
  fill,
  formatList,
  isolate,
  type Messages,
  messagesFor,
  pick,
} from '../i18n/index.ts';

/** Source and data version of a chart in one line, as they stand under every chart. */
export function sourceLine(
  source: string,
  version: string,
  { chart }: Messages,
  edition: Edition,
): string {
  const stop = edition === 'en' ? '.' : '。';
  const said = fill(chart.dataVersion, { version });
  return `${source}${stop}${edition === 'en' ? ' ' : ''}${said}${stop}`;
}

/** `来源：《…》，…；据扫描件整理`, without a full stop. */
export function sourceText(edition: Edition, rows: Rows): string {
  const t = messagesFor(edition).chart;
  const authors = byline(rows)[editions[edition].column];
  const named = fill(t.sourceLine, {
    report: pick(report.title, edition),
    authors: edition === 'en' ? formatList(authors, edition) : authors.map(isolate).join('、'),
  });
  return `${t.source}${editions[edition].colon}${named}`;
}
