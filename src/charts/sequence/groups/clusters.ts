import { complaint } from '../../../data/problem.ts';
import { ChartInputError, type Row } from '../../form.ts';
import { cell, provenance, text } from '../../shared/rows.ts';
import { rowsNamed } from '../roster.ts';
import type { Group } from '../series.ts';
import { type Of, type Source, share } from './source.ts';

/**
 * Anonymous heaps, one a row. Discs that the rows do not account for are
 * drawn as missing: under the row whose count is null, or by themselves.
 */
export function clusters({ id, members }: Of<'clusters'>, source: Source): Group[] {
  const { roster, context } = source;
  const { missing } = context.messages.chart;
  const rows = rowsNamed(source.rows, members.rows, `${source.field}.members.rows`);
  const counts = rows.map((row) => cell(row, members.count, context.edition));
  const counted = counts.reduce<number>((sum, count) => sum + Number(count ?? 0), 0);
  const left = roster.total - counted;
  if (left < 0)
    throw new ChartInputError(
      `${source.field}.members`,
      complaint('chart-miscount', { counted, total: roster.total }),
    );
  let from = 0;
  const group = (row: Row, groupId: string, label: string, count: number | null): Group => {
    const keys = roster.keys.slice(from, from + (count ?? left));
    from += keys.length;
    const of = count === null ? missing : share(count, source);
    const { status, evidence } = provenance(row);
    const mark = {
      key: `${id}-${groupId}`,
      label,
      value: of,
      status: count === null ? 'illegible' : status,
      evidence,
    } as const;
    const look = count === null ? 'lost' : 'anonymous';
    const discs = keys.map((key) => ({ key, look }) as const);
    return { id: groupId, label, count, of, place: 'in', items: [{ mark, discs, detail: '' }] };
  };
  const groups = rows.map((row, index) => {
    const label = text(row, members.label, context.edition, missing);
    const count = counts[index] ?? null;
    return group(row, String(row.id ?? index), label, count === null ? null : Number(count));
  });
  if (from < roster.total) groups.push(group(roster.totalRow, 'rest', missing, null));
  return groups;
}
