import { group as groupBy } from 'd3';
import { editions, formatOf, pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, Row, RowSets, Series } from '../form.ts';
import { mostMarks, provenance, singleRows, text } from '../shared/rows.ts';
import type { LedgerOptions } from './options.ts';

/** A line: the words in each of its columns, none where the report has none. */
export interface LedgerMark extends Mark {
  group: string;
  cells: string[][];
  /** What stands instead of words in the line of one that has no name. */
  unnamed?: string;
}

export interface LedgerColumn {
  label: string;
  detail: string;
  colour: LedgerOptions['columns'][number]['colour'];
  /** Drawn light: nothing in it has been done. */
  planned: boolean;
  /** How many of the lines have words in it: `10/16`. */
  share: string;
  /** What the copy has lost of it; the column is empty then. */
  lost?: string;
}

export interface LedgerSeries extends Series {
  marks: LedgerMark[];
  /** Few lines each, so that a slide holds one; neighbours may have one label. */
  groups: { label: string; marks: LedgerMark[] }[];
  columns: LedgerColumn[];
  titles: { row: string; group: string };
}

/** Lines that can be read together where there is little room. */
const together = 4;

export function prepare(
  sets: RowSets,
  options: LedgerOptions,
  context: PrepareContext,
): LedgerSeries {
  const { edition, messages } = context;
  const { colon, semicolon } = editions[edition];
  const rows = singleRows(sets);
  const cells = sets.cells ?? [];
  const lost = options.columns.map(({ value }) => sets.lost?.find(({ id }) => id === value));
  const labels = options.columns.map(({ label }) => pick(label, edition));
  const named = rows.map((row): LedgerMark => {
    const own = options.columns.map(({ value }, index) =>
      lost[index]
        ? []
        : cells.filter(
            (cell) => cell[options.rowId] === row.id && cell[options.columnId] === value,
          ),
    );
    const words = own.map((list) => list.map((cell) => text(cell, options.cell.column, edition)));
    const told = (say: (index: number) => string) =>
      labels
        .flatMap((label, index) => (own[index]!.length ? `${label}${colon}${say(index)}` : []))
        .join(semicolon);
    const all = own.flat().map(provenance);
    return {
      key: String(row.id),
      label: text(row, options.row.column, edition),
      value: told((index) => words[index]!.join(semicolon)),
      ...provenance(row),
      ...(all.length
        ? {
            status: all[0]!.status,
            statusText: told((index) => messages.status[provenance(own[index]![0]!).status]),
            evidence: distinct(all.flatMap(({ evidence }) => evidence)),
          }
        : {}),
      community: String(row.id),
      ...(typeof row.district === 'string' ? { district: row.district } : {}),
      group: text(row, options.group.column, edition, messages.community.districtUnstated),
      cells: words,
    };
  });
  const marks = [...named, ...restOf(rows, options, context)];
  const columns = options.columns.map(({ value, detail, colour }, index): LedgerColumn => {
    const gone = lost[index];
    const own = cells.filter((cell) => cell[options.columnId] === value);
    const filled = named.filter((mark) => mark.cells[index]!.length).length;
    return {
      ...{ label: labels[index]!, detail: pick(detail, edition), colour },
      planned: own.length > 0 && own.every(({ status }) => status === 'projected'),
      share: formatOf(filled, marks.length, edition),
      ...(gone && options.lost ? { lost: text(gone, options.lost, edition) } : {}),
    };
  });
  const groups = [...groupBy(marks, ({ group }) => group)].flatMap(([label, list]) => {
    const size = Math.ceil(list.length / Math.ceil(list.length / together));
    return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => ({
      label,
      marks: list.slice(index * size, (index + 1) * size),
    }));
  });
  return {
    marks: groups.flatMap((group) => group.marks),
    groups,
    columns,
    titles: { row: pick(options.row.title, edition), group: pick(options.group.title, edition) },
  };
}

/** Rows of one sentence have one evidence. */
function distinct(evidence: Mark['evidence']): Mark['evidence'] {
  return evidence.filter(
    ({ fragment }, index) => evidence.findIndex((other) => other.fragment === fragment) === index,
  );
}

/** Lines for those that are counted and have no row. */
function restOf(
  rows: readonly Row[],
  { rest, columns }: LedgerOptions,
  { edition, figure, messages }: PrepareContext,
): LedgerMark[] {
  if (!rest) return [];
  const count = Math.max(0, Math.min(figure(rest.to), mostMarks) - rows.length);
  const note = pick(rest.note, edition);
  return Array.from({ length: count }, (_, index) => ({
    key: `unnamed-${index + 1}`,
    label: messages.chart.unnamed,
    value: note,
    status: 'illegible',
    statusText: note,
    evidence: [{ paragraph: rest.paragraph, fragment: rest.evidence }],
    group: pick(rest.label, edition),
    cells: columns.map(() => []),
    unnamed: note,
  }));
}
