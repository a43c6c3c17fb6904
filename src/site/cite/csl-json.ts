import { accessSlot, dateParts, oneLine, type Work } from './work.ts';

/** Item types of the Citation Style Language. */
const types: Record<Work['kind'], string> = {
  chart: 'graphic',
  story: 'webpage',
  dataset: 'dataset',
  report: 'article-newspaper',
};

/**
 * A list of one CSL-JSON item.
 * @param accessed the day of access as `[[2026, 11, 23]]`, or what stands in its place
 */
export function cslJson(work: Work, accessed?: string): string {
  const item = {
    id: work.key,
    type: types[work.kind],
    // A name in one piece: which part is the family's cannot be told for every name.
    author: work.authors.map(({ name }) => ({ literal: oneLine(name) })),
    title: oneLine(work.title),
    ...(work.publisher ? { publisher: oneLine(work.publisher) } : {}),
    ...(work.version ? { version: work.version } : {}),
    ...(work.issued ? { issued: { 'date-parts': [dateParts(work.issued)] } } : {}),
    ...(work.url ? { URL: oneLine(work.url) } : {}),
    ...(work.url && accessed ? { accessed: { 'date-parts': accessSlot } } : {}),
    ...(work.note ? { note: oneLine(work.note) } : {}),
    language: work.lang,
  };
  return `${JSON.stringify([item], null, 2).replace(`"${accessSlot}"`, accessed ?? '')}\n`;
}
