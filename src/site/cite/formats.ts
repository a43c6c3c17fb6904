import { editions, fill, formatDate, isolate, type Messages } from '../../i18n/index.ts';
import { accessSlot, dateParts, oneLine, type Work } from './work.ts';

/**
 * What each kind of work is called: type and carrier mark of GB/T 7714-2025, item type of the
 * Citation Style Language, reference type of RIS, type of Dublin Core. GB/T has no mark for a chart
 * on a page, which is cited as the page it stands on; the report is a newspaper article on paper.
 */
const kinds: Record<Work['kind'], Record<'mark' | 'csl' | 'ris' | 'dc', string>> = {
  chart: { mark: 'EB/OL', csl: 'graphic', ris: 'CHART', dc: 'StillImage' },
  story: { mark: 'EB/OL', csl: 'webpage', ris: 'ELEC', dc: 'Text' },
  dataset: { mark: 'DS/OL', csl: 'dataset', ris: 'DATA', dc: 'Dataset' },
  report: { mark: 'N', csl: 'article-newspaper', ris: 'NEWS', dc: 'Text' },
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
    `${isolate(oneLine(work.title))}[${kinds[work.kind].mark}]`,
    work.version && `V${work.version}`,
    published,
    work.url,
  ].filter(Boolean);
  return `${parts.join('. ')}.${work.note ? ` ${oneLine(work.note)}` : ''}`;
}

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

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX counts braces even behind a backslash, so none may stand in a text. */
const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

/** A text for a field in braces. Other than ASCII stays as it is: the file is UTF-8. */
const escapeTex = (text: string): string =>
  oneLine(text).replace(/[\\{}~^$&#%_]/g, (character) => escapes[character]!);

/** An address for a `url` field, which TeX reads letter by letter. */
const address = (url: string) => oneLine(url).replace(/[{}\\^ ]/g, encodeURIComponent);

/**
 * One BibTeX entry, as BibTeX and biblatex both read it.
 * @param accessed ISO date, or what stands in its place
 */
export function bibtex(work: Work, accessed?: string): string {
  // Doubled braces keep an organisation's or Chinese name whole, and a title's capitals.
  const authors = work.authors.map(({ name }) => `{${escapeTex(name)}}`).join(' and ');
  const [year = 0, month = 0] = work.issued ? dateParts(work.issued) : [];
  const fields: [string, string | undefined][] = [
    ['author', authors && `{${authors}}`],
    ['title', `{{${escapeTex(work.title)}}}`],
    ['publisher', work.publisher && `{${escapeTex(work.publisher)}}`],
    ['version', work.version && `{${escapeTex(work.version)}}`],
    ['year', year > 0 ? `{${year}}` : undefined],
    ['month', months[month - 1]],
    ['date', work.issued && `{${work.issued}}`],
    ['url', work.url && `{${address(work.url)}}`],
    ['urldate', work.url && accessed && `{${accessed}}`],
    ['note', work.note && `{${escapeTex(work.note)}}`],
    ['langid', work.lang === 'en' ? '{english}' : '{chinese}'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = ${value},` : []));
  return [`@misc{${work.key},`, ...lines, '}', ''].join('\n');
}

/**
 * One RIS record. A tag takes the rest of its line, so a text must not break it; lines end with CR LF.
 * @param accessed the day of access as `2026/11/23`, or what stands in its place
 */
export function ris(work: Work, accessed?: string): string {
  const issued = work.issued?.replaceAll('-', '/');
  const fields: [string, string | undefined][] = [
    ['TY', kinds[work.kind].ris],
    ['ID', work.key],
    ...work.authors.map(({ name }): [string, string] => ['AU', oneLine(name)]),
    ['TI', oneLine(work.title)],
    ['PB', work.publisher && oneLine(work.publisher)],
    ['ET', work.version],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued],
    ['LA', work.lang],
    ['UR', work.url && oneLine(work.url)],
    ['Y2', work.url && accessed],
    ['N1', work.note && oneLine(work.note)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value}` : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/**
 * A list of one CSL-JSON item.
 * @param accessed the day of access as `[[2026, 11, 23]]`, or what stands in its place
 */
export function cslJson(work: Work, accessed?: string): string {
  const item = {
    id: work.key,
    type: kinds[work.kind].csl,
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

/** What citation managers read in a page's head, as names and contents of its meta elements. */
export function citationMeta(work: Work): { name: string; content: string }[] {
  const slashes = work.issued?.replaceAll('-', '/');
  const entries: [string, string | undefined][] = [
    ['citation_title', oneLine(work.title)],
    ...work.authors.map(({ name }): [string, string] => ['citation_author', oneLine(name)]),
    ['citation_publication_date', slashes],
    ['citation_publisher', work.publisher],
    ['citation_fulltext_html_url', work.url],
    ['citation_language', work.lang],
    ['DC.title', oneLine(work.title)],
    ...work.authors.map(({ name }): [string, string] => ['DC.creator', oneLine(name)]),
    ['DC.publisher', work.publisher],
    ['DC.date', work.issued],
    ['DCTERMS.modified', work.updated],
    ['DC.hasVersion', work.version],
    ['DC.identifier', work.url],
    ['DC.language', work.lang],
    ['DC.type', kinds[work.kind].dc],
  ];
  return entries.flatMap(([name, content]) => (content ? { name, content } : []));
}

/** How a format writes the day of access: 2026-11-23, 2026/11/23, [[2026, 11, 23]], or in words. */
export type DateForm = 'iso' | 'slashes' | 'parts' | 'words';

/** A way to write a work down. */
export interface CiteFormat {
  id: 'gb-t' | 'bibtex' | 'ris' | 'csl-json' | 'sentence';
  label: (t: Messages) => string;
  date: DateForm;
  /** Of the file to download, for formats that programs read. */
  extension?: 'bib' | 'ris' | 'json';
  write: (work: Work, t: Messages, accessed?: string) => string;
}

/** All formats, in the order of their tabs. */
export const citeFormats: readonly CiteFormat[] = [
  {
    id: 'gb-t',
    label: () => 'GB/T 7714-2025',
    date: 'iso',
    write: (work, _, day) => gbT(work, day),
  },
  { id: 'sentence', label: (t) => t.cite.inWords, date: 'words', write: sentence },
  {
    id: 'bibtex',
    label: () => 'BibTeX',
    date: 'iso',
    extension: 'bib',
    write: (work, _, day) => bibtex(work, day),
  },
  {
    id: 'ris',
    label: () => 'RIS',
    date: 'slashes',
    extension: 'ris',
    write: (work, _, day) => ris(work, day),
  },
  {
    id: 'csl-json',
    label: () => 'CSL-JSON',
    date: 'parts',
    extension: 'json',
    write: (work, _, day) => cslJson(work, day),
  },
];
