import { oneLine, type Work } from './work.ts';

/** Reference types of the RIS format. */
const types: Record<Work['kind'], string> = {
  chart: 'CHART',
  story: 'ELEC',
  dataset: 'DATA',
  report: 'NEWS',
};

/**
 * One RIS record. A tag takes the rest of its line, so a text must not break it; lines end with CR LF.
 * @param accessed the day of access as `2026/11/23`, or what stands in its place
 */
export function ris(work: Work, accessed?: string): string {
  const issued = work.issued?.replaceAll('-', '/');
  const fields: [string, string | undefined][] = [
    ['TY', types[work.kind]],
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
