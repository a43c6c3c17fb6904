import { isolate } from '../../i18n/index.ts';
import { oneLine, type Work } from './work.ts';

/**
 * Type and carrier marks of GB/T 7714-2025. The standard has none for a chart
 * on a page, which is cited as the page it stands on; the report is a newspaper
 * article on paper.
 */
const marks: Record<Work['kind'], string> = {
  chart: 'EB/OL',
  story: 'EB/OL',
  dataset: 'DS/OL',
  report: 'N',
};

/**
 * GB/T 7714-2025, numeric: 责任者. 题名[DS/OL]. V1.2. 发布者(2026-05-01)[2026-09-12]. URL.
 * The date in round brackets is that of the last change.
 * @param accessed the day of access as it shall stand in the brackets
 */
export function gbT(work: Work, accessed?: string): string {
  const authors = work.authors.map(({ name }) => isolate(oneLine(name))).join('，');
  const published =
    (work.publisher ? oneLine(work.publisher) : '') +
    (work.issued ? `(${work.updated ?? work.issued})` : '') +
    (accessed && work.url ? `[${accessed}]` : '');
  const parts = [
    authors,
    `${isolate(oneLine(work.title))}[${marks[work.kind]}]`,
    work.version && `V${work.version}`,
    published,
    work.url,
  ].filter(Boolean);
  return `${parts.join('. ')}.${work.note ? ` ${oneLine(work.note)}` : ''}`;
}
