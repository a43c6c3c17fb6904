import { provenance, text } from '../../shared/rows.ts';
import { rowsNamed } from '../roster.ts';
import type { Group } from '../series.ts';
import type { Of, Source } from './source.ts';

/** All discs, empty: the part is lost, and no disc can be told from another. */
export function lost({ id, members, words }: Of<'lost'>, source: Source): Group[] {
  const { roster, context } = source;
  const [row] = rowsNamed(source.rows, members.rows, `${source.field}.members.rows`);
  if (!row) return [];
  const value = context.messages.chart.lost;
  const mark = {
    key: `${id}-all`,
    label: text(row, members.label, context.edition),
    value,
    status: 'illegible' as const,
    evidence: [...provenance(row).evidence, words],
  };
  const discs = roster.keys.map((key) => ({ key, look: 'lost' }) as const);
  return [
    {
      id: 'all',
      label: mark.label,
      count: roster.total,
      of: '',
      place: 'in',
      items: [{ mark, discs, detail: value }],
    },
  ];
}
