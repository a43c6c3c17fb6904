import { type Bilingual, pick } from '../../../i18n/index.ts';
import { provenance } from '../../shared/rows.ts';
import type { Group } from '../series.ts';
import { namedItem, type Source, share } from './source.ts';

/** Who is not in a step (`within` holds the keys that are): the named one by one, the unnamed together. */
export function aside(
  step: string,
  within: Set<string>,
  rest: Bilingual | undefined,
  source: Source,
): Group[] {
  const { roster, context } = source;
  const groups: Group[] = [];
  const others = roster.named.filter(({ key }) => !within.has(key));
  if (others.length) {
    const label = rest ? pick(rest, context.edition) : '';
    const items = others.map((person) =>
      namedItem(step, person, 'aside', { group: label, rows: [person.row] }, source),
    );
    groups.push({
      id: 'rest',
      label,
      count: others.length,
      of: share(others.length, source),
      place: 'aside',
      items,
    });
  }
  if (roster.unnamed.length) {
    const label = context.messages.chart.unnamed;
    const of = share(roster.unnamed.length, source);
    const mark = {
      key: `${step}-unnamed`,
      label,
      value: of,
      status: 'partial',
      evidence: provenance(roster.totalRow).evidence,
    } as const;
    const discs = roster.unnamed.map((key) => ({ key, look: 'unnamed' }) as const);
    groups.push({
      id: 'unnamed',
      label,
      count: discs.length,
      of,
      place: 'aside',
      items: [{ mark, discs, detail: '' }],
    });
  }
  return groups;
}
