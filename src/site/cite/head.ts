import { oneLine, type Work } from './work.ts';

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
    [
      'DC.type',
      work.kind === 'dataset' ? 'Dataset' : work.kind === 'chart' ? 'StillImage' : 'Text',
    ],
  ];
  return entries.flatMap(([name, content]) => (content ? { name, content } : []));
}
