import type { Content } from '../read.ts';
import type { Rows } from '../schemas/index.ts';
import type { Change, ChangeKind } from './change.ts';
import type { Snapshot } from './differences.ts';

type Row = Record<string, unknown>;

/** A dataset's rows with a change of each kind taken back. */
const undone: Partial<Record<ChangeKind, (change: Change, old: Row[], now: Row[]) => Row[]>> = {
  cell: ({ row, column, before }, _, now) =>
    now.map((each) => (each.id === row ? { ...each, [column!]: before } : each)),
  'row-added': ({ row }, _, now) => now.filter(({ id }) => id !== row),
  // A row at the place it had.
  'row-removed': ({ row }, old, now) =>
    now.toSpliced(placeOf(row, old), 0, old[placeOf(row, old)]!),
  // Today's rows in yesterday's order; new ones last.
  'rows-reordered': (_, old, now) =>
    now.toSorted((a, b) => placeOf(a.id, old) - placeOf(b.id, old)),
  'dataset-added': () => [],
  'dataset-removed': (_, old) => old,
  'field-added': (_, old) => old,
  'field-removed': (_, old) => old,
};

function placeOf(wanted: unknown, rows: Row[]): number {
  const index = rows.findIndex(({ id }) => id === wanted);
  return index < 0 ? rows.length : index;
}

/**
 * The newer content with one change taken back; undefined where the change is
 * one of words that no chart or figure can hold.
 */
export function undo(change: Change, before: Snapshot, after: Content): Content | undefined {
  const { kind, dataset = '' } = change;
  const rowsOf = ({ rows }: { rows: unknown }) => (rows as Record<string, Row[]>)[dataset] ?? [];
  const rows = undone[kind]?.(change, rowsOf(before), rowsOf(after));
  return rows && { ...after, rows: { ...after.rows, [dataset]: rows } as unknown as Rows };
}
