import { byline, report } from '../data/provenance.ts';
import { type Edition, editions, fill, formatList, isolate, pick } from '../i18n/index.ts';
import { chartVersion } from './chart-version.ts';
import { content, messages } from './content.ts';

/** Source and data version of a chart in one line, as they stand under every chart and on every picture of one. */
export function sourceLine(id: string, edition: Edition, version?: string): string {
  const english = edition === 'en';
  const stop = english ? '.' : '。';
  return `${sourceText(edition, version)}${stop}${english ? ' ' : ''}${versionText(id, edition, version)}${stop}`;
}

/** `来源：《…》，…；据扫描件整理`, without a full stop. */
export function sourceText(edition: Edition, version?: string): string {
  const t = messages(edition, version).chart;
  const authors = byline(content(version).rows)[editions[edition].column];
  const named = fill(t.sourceLine, {
    report: pick(report.title, edition),
    authors: edition === 'en' ? formatList(authors, edition) : authors.map(isolate).join('、'),
  });
  return `${t.source}${editions[edition].colon}${named}`;
}

/** `数据版本 1.0.0`, of a chart */
export function versionText(id: string, edition: Edition, version?: string): string {
  return fill(messages(edition, version).chart.dataVersion, { version: chartVersion(id, version) });
}
