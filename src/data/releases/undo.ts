import type { Content } from '../read.ts';
import type { Rows } from '../schemas/index.ts';
import type { Change } from './change.ts';
import type { Snapshot } from './differences.ts';

type Row = Record<string, unknown>;

/**
 * The newer content with one change taken back; undefined where the change is
 * one of words that no chart or figure can hold.
 */
export function undo(change: Change, before: Snapshot, after: Content): Content | undefined {
  const { kind, dataset, row, column } = change;
  const [old, now] = [rowsOf(before, dataset), rowsOf(after, dataset)];
  switch (kind) {
    case 'cell':
      return withRows(
        after,
        dataset!,
        now.map((each) => (each.id === row ? { ...each, [column!]: change.before } : each)),
      );
    case 'row-added':
      return withRows(
        after,
        dataset!,
        now.filter(({ id }) => id !== row),
      );
    case 'row-removed':
      return withRows(after, dataset!, putBack(row!, old, now));
    case 'rows-reordered':
      return withRows(after, dataset!, inOrder(old, now));
    case 'dataset-added':
      return withRows(after, dataset!, []);
    case 'dataset-removed':
    case 'field-added':
    case 'field-removed':
      return withRows(after, dataset!, old);
    default:
      return undefined;
  }
}

const rowsOf = ({ rows }: { rows: unknown }, dataset = ''): Row[] =>
  (rows as Record<string, Row[]>)[dataset] ?? [];

function withRows(content: Content, dataset: string, rows: Row[]): Content {
  return { ...content, rows: { ...content.rows, [dataset]: rows } as unknown as Rows };
}

/** A row at the place it had. */
function putBack(id: string, old: Row[], now: Row[]): Row[] {
  const index = old.findIndex((each) => each.id === id);
  return [...now.slice(0, index), old[index]!, ...now.slice(index)];
}

/** Today's rows in yesterday's order; new ones last. */
function inOrder(old: Row[], now: Row[]): Row[] {
  const place = ({ id }: Row) => {
    const index = old.findIndex((each) => each.id === id);
    return index < 0 ? old.length : index;
  };
  return [...now].sort((a, b) => place(a) - place(b));
}
