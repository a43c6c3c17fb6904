import { group as groupBy, range } from 'd3';
import { editions, formatOf, pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, RowSets, Series } from '../form.ts';
import { mostMarks, provenance, singleRows, text } from '../shared/rows.ts';
import type { RegisterOptions } from './options.ts';

/** A line: the words in each of its columns, none where the report has none. */
export interface RegisterMark extends Mark {
  group: string;
  cells: string[][];
  /** What stands instead of words in the line of one that has no name. */
  unnamed?: string;
}

export interface RegisterColumn {
  label: string;
  detail: string;
  colour: RegisterOptions['columns'][number]['colour'];
  /** Drawn light: nothing in it has been done. */
  planned: boolean;
  /** How many of the lines have words in it: `10/16`. */
  share: string;
  /** What the copy has lost of it; the column is empty then. */
  lost?: string;
}

export interface RegisterSeries extends Series {
  marks: RegisterMark[];
  /** Few lines each, so that a slide holds one; neighbours may have one label. */
  groups: { label: string; marks: RegisterMark[] }[];
  columns: RegisterColumn[];
  titles: { row: string; group: string };
}

/** Lines that can be read together where there is little room. */
const together = 4;

export function prepare(
  sets: RowSets,
  options: RegisterOptions,
  context: PrepareContext,
): RegisterSeries {
  const { edition, messages, figure } = context;
  const { colon, semicolon } = editions[edition];
  const rows = singleRows(sets);
  const { rest } = options;
  const lines = rest ? Math.min(figure(rest.to), mostMarks) : rows.length;
  const columns = options.columns.map(({ value, label, detail, colour }) => {
    const gone = sets.lost?.find(({ id }) => id === value);
    const cells = (sets.cells ?? []).filter((cell) => cell[options.columnId] === value && !gone);
    const of = (id: unknown) => cells.filter((cell) => cell[options.rowId] === id);
    return {
      ...{ of, label: pick(label, edition), detail: pick(detail, edition), colour },
      planned: cells.length > 0 && cells.every(({ status }) => status === 'projected'),
      share: formatOf(rows.filter(({ id }) => of(id).length).length, lines, edition),
      ...(gone && options.lost ? { lost: text(gone, options.lost, edition) } : {}),
    };
  });
  const marks = rows.map((row): RegisterMark => {
    const own = columns.map((column) => ({ label: column.label, found: column.of(row.id) }));
    const filled = own.filter(({ found }) => found.length);
    const words = (found: typeof rows) =>
      found.map((cell) => text(cell, options.cell.column, edition));
    const tell = (say: (found: typeof rows) => string) =>
      filled.map(({ label, found }) => `${label}${colon}${say(found)}`).join(semicolon);
    const sources = filled.flatMap(({ found }) => found.map(provenance));
    return {
      key: String(row.id),
      label: text(row, options.row.column, edition),
      ...provenance(row),
      ...(sources[0] && {
        value: tell((found) => words(found).join(semicolon)),
        status: sources[0].status,
        statusText: tell(([first]) => messages.status[provenance(first!).status]),
        evidence: sources.flatMap(({ evidence }) => evidence),
      }),
      community: String(row.id),
      ...(typeof row.district === 'string' ? { district: row.district } : {}),
      group: text(row, options.group.column, edition, messages.community.districtUnstated),
      cells: own.map(({ found }) => words(found)),
    };
  });
  // Lines for those that are counted and have no row.
  for (let place = 1; rest && place <= lines - rows.length; place++)
    marks.push({
      key: `unnamed-${place}`,
      label: messages.chart.unnamed,
      value: pick(rest.note, edition),
      ...{ status: 'illegible', statusText: pick(rest.note, edition) },
      evidence: [{ paragraph: rest.paragraph, fragment: rest.evidence }],
      group: pick(rest.label, edition),
      cells: columns.map(() => []),
      unnamed: pick(rest.note, edition),
    });
  const groups = [...groupBy(marks, ({ group }) => group)].flatMap(([label, list]) => {
    const size = Math.ceil(list.length / Math.ceil(list.length / together));
    return range(0, list.length, size).map((from) => ({
      label,
      marks: list.slice(from, from + size),
    }));
  });
  return {
    marks: groups.flatMap((group) => group.marks),
    groups,
    columns: columns.map(({ of: _, ...column }) => column),
    titles: { row: pick(options.row.title, edition), group: pick(options.group.title, edition) },
  };
}
