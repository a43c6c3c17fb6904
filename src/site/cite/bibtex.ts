import { dateParts, oneLine, type Work } from './work.ts';

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
export const escapeTex = (text: string): string =>
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
