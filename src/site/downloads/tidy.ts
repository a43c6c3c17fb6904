import type { DataTable, Quantity } from '../../charts/form.ts';
import { type Edition, messagesFor, qualifierLabel } from '../../i18n/index.ts';
import { type Cell, csvLines } from './csv.ts';

/** A chart's table as CSV. */
export function tableCsv(table: DataTable, edition: Edition): string {
  const { columns, rows } = tidy(table, edition);
  return csvLines([columns, ...rows]);
}

/**
 * The table with its quantities taken apart: `8/16` becomes 8 and 16, `预计20万元`
 * becomes 20, 万元 and 预计, each in a column of its own. What the page shows as a
 * dash is empty.
 */
export function tidy(
  { columns, rows }: DataTable,
  edition: Edition,
): { columns: string[]; rows: Cell[][] } {
  const { downloads, figure } = messagesFor(edition);
  const all: { title: string; of: (quantity: Quantity) => Cell | undefined }[] = [
    { title: downloads.total, of: ({ of }) => of },
    { title: figure.unit, of: ({ unit }) => unit },
    {
      title: figure.qualifier,
      of: ({ qualifier }) => qualifier && (qualifierLabel(qualifier, edition) || downloads.exact),
    },
  ];
  const parts = all.filter(({ of }) => rows.some(({ quantity }) => quantity && of(quantity)));
  return {
    columns: columns.flatMap(({ title, quantity }) =>
      quantity ? [title, ...parts.map((part) => part.title)] : [title],
    ),
    rows: rows.map(({ cells, quantity: own }) =>
      cells.flatMap((cell, index): Cell[] =>
        own && columns[index]?.quantity
          ? [own.value, ...parts.map(({ of }) => of(own) ?? null)]
          : [cell === '—' ? null : cell],
      ),
    ),
  };
}
