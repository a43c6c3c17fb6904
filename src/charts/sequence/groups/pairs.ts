import { group } from 'd3';
import { isolate } from '../../../i18n/index.ts';
import type { Row } from '../../form.ts';
import { provenance, text } from '../../shared/rows.ts';
import type { PairEnd } from '../options.ts';
import { type Person, personOf, rowsNamed } from '../roster.ts';
import type { Group, PlainLook } from '../series.ts';
import { aside } from './aside.ts';
import { lensLook, lensNumbers, namedItem, type Of, type Source } from './source.ts';

/** The communities that stand in both row sets, a group each, then the others. */
export function pairs({ id, members: { from, to }, rest }: Of<'pairs'>, source: Source): Group[] {
  const wanting = byPerson(to, 'to', source);
  const groups: Group[] = [];
  for (const [person, doing] of byPerson(from, 'from', source)) {
    const wanted = wanting.get(person);
    if (!wanted) continue;
    const ends = [read(from, doing, source), read(to, wanted, source)] as const;
    const pair = { from: ends[0].labels, to: ends[1].labels };
    const side = (labels: string[]) => labels.map(isolate).join(' / ');
    const label = `${side(pair.from)} → ${side(pair.to)}`;
    const details = ends.map(({ detail }) => detail).filter(Boolean);
    const said = {
      group: label,
      detail: details.map(isolate).join(' → '),
      rows: [...doing, ...wanted],
    };
    const item = namedItem(id, person, `${ends[0].look}/${ends[1].look}`, said, source);
    groups.push({
      id: person.community,
      label,
      count: 0,
      of: '',
      place: 'in',
      items: [item],
      pair,
    });
  }
  // A pair is one community's own; the step counts how many there are.
  for (const one of groups) one.count = groups.length;
  const within = new Set(groups.map(({ items }) => items[0]!.discs[0]!.key));
  return [...groups, ...aside(id, within, rest, source)];
}

function byPerson(end: PairEnd, name: 'from' | 'to', source: Source): Map<Person, Row[]> {
  const field = `${source.field}.members.${name}`;
  return group(rowsNamed(source.rows, end.rows, `${field}.rows`), (row) =>
    personOf(source.roster, row, end.community, `${field}.community`),
  );
}

/** What one end of a pair shows; a community may have several rows there. */
function read(
  end: PairEnd,
  rows: Row[],
  { context: { edition, messages } }: Source,
): { labels: string[]; detail: string; look: PlainLook } {
  return {
    labels: rows.map((row) => text(row, end.label, edition, messages.chart.missing)),
    detail: end.detail
      ? rows
          .map((row) => text(row, end.detail!, edition, messages.chart.missing))
          .map(isolate)
          .join(' / ')
      : '',
    look: lensLook(lensNumbers[end.lens], provenance(rows[0]!).status),
  };
}
