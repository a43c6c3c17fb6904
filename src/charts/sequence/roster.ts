import { complaint } from '../../data/problem.ts';
import { ChartInputError, type PrepareContext, type Row, type RowSets } from '../form.ts';
import { cell, countable, text } from '../shared/rows.ts';
import type { SequenceOptions } from './options.ts';

/** One named community and the disc that stands for it in every step with names. */
export interface Person {
  key: string;
  community: string;
  name: string;
  short: string;
  district?: string;
  row: Row;
}

export interface Roster {
  total: number;
  /** The row that gives the total: evidence for discs that no other row vouches for. */
  totalRow: Row;
  named: Person[];
  /** Keys of the discs that stay without a name. */
  unnamed: string[];
  /** All keys in order. */
  keys: string[];
}

/** Rows of a named query. @throws ChartInputError when the chart file has no such query. */
export function rowsNamed(rows: RowSets, name: string, field: string): readonly Row[] {
  const found = rows[name];
  if (found) return found;
  throw new ChartInputError(field, complaint('chart-no-query', { name, among: Object.keys(rows) }));
}

/** Who is in the sample. Undefined when the sample's row is missing: there is nothing to draw. */
export function readRoster(
  rows: RowSets,
  { total: counted, roster }: SequenceOptions,
  { edition }: PrepareContext,
): Roster | undefined {
  const [totalRow] = rowsNamed(rows, counted.rows, 'options.total.rows');
  if (!totalRow) return undefined;
  const total = countable(totalRow, counted.count, edition);
  const digits = Math.max(2, String(total).length);
  const keys = Array.from(
    { length: total },
    (_, index) => `m${String(index + 1).padStart(digits, '0')}`,
  );
  const people = rowsNamed(rows, roster.rows, 'options.roster.rows');
  if (people.length > total)
    throw new ChartInputError(
      'options.roster',
      complaint('chart-roster-full', { named: people.length, total }),
    );
  const named = people.map((row, index) => {
    const name = text(row, roster.name, edition);
    const short = roster.short ? text(row, roster.short, edition, name) : name;
    const district = roster.district ? cell(row, roster.district, edition) : null;
    return {
      key: keys[index]!,
      community: text(row, roster.community, edition),
      name,
      short: short.replace(/社区$/, ''),
      ...(typeof district === 'string' ? { district } : {}),
      row,
    };
  });
  return { total, totalRow, named, unnamed: keys.slice(named.length), keys };
}

/** The named community of a row. @throws ChartInputError when there is no such column, or it is not on the roster. */
export function personOf(roster: Roster, row: Row, column: string, field: string): Person {
  if (!(column in row))
    throw new ChartInputError(
      field,
      complaint('chart-column', { column, among: Object.keys(row) }),
    );
  const id = row[column];
  const person = roster.named.find(({ community }) => community === id);
  if (person) return person;
  throw new ChartInputError(
    field,
    complaint('chart-off-roster', { row: String(row.id), id: String(id) }),
  );
}
