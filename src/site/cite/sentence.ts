import { editions, fill, formatDate, isolate, type Messages } from '../../i18n/index.ts';
import { oneLine, type Work } from './work.ts';

/**
 * A citation to read: in a footnote, on a slide, under a picture.
 * @param accessed the day of access in words, or what stands in its place
 */
export function sentence(work: Work, t: Messages, accessed?: string): string {
  const edition = work.lang;
  const slots = {
    authors: work.authors
      .map(({ name }) => isolate(oneLine(name)))
      .join(editions[edition].listComma),
    title: isolate(oneLine(work.title)),
    version: work.version ?? '',
    date: work.issued ? formatDate(work.issued, edition) : '',
    url: work.url ?? '',
    accessed: accessed ?? '',
    note: oneLine(work.note ?? ''),
  };
  return fill(work.url ? t.cite.sentence : t.cite.sentenceReport, slots).trim();
}
