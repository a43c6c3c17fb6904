import { pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, RowSets, Series } from '../form.ts';
import { provenance, singleRows, text } from '../shared/rows.ts';
import type { MatrixOptions } from './options.ts';

export interface MatrixMark extends Mark {
  row: string;
  column: string;
  detail: string;
  group: string;
}

export interface MatrixSeries extends Series {
  marks: MatrixMark[];
  /** Lines in the order that lets the diagonal be read, group by group. */
  groups: { label: string; rows: { id: string; label: string }[] }[];
  columns: { id: string; label: string; count: number }[];
  colour: MatrixOptions['colour'];
  planned: boolean;
  titles: { row: string; group: string; column: string; detail: string };
}

/** Rows to a matrix: columns in the order of the data, lines by their first column. */
export function prepare(
  rows: RowSets,
  options: MatrixOptions,
  context: PrepareContext,
): MatrixSeries {
  const { edition, messages } = context;
  const data = singleRows(rows);
  const marks = data.map((row): MatrixMark => {
    const label = text(row, options.row.column, edition);
    const community = String(row[options.rowId]);
    const district = row[`${options.rowId}.district`];
    return {
      key: String(row.id),
      label,
      value: text(row, options.column.column, edition),
      ...provenance(row),
      community,
      ...(typeof district === 'string' ? { district } : {}),
      note: text(row, options.detail.column, edition),
      row: community,
      column: String(row[options.columnId]),
      detail: text(row, options.detail.column, edition),
      group: text(row, options.group.column, edition, messages.community.districtUnstated),
    };
  });
  const columns = distinct(marks, 'column').map((mark) => ({
    id: mark.column,
    label: mark.value ?? '',
    count: marks.filter(({ column }) => column === mark.column).length,
  }));
  const firstColumn = (id: string) =>
    Math.min(
      ...marks
        .filter(({ row }) => row === id)
        .map(({ column }) => columns.findIndex((entry) => entry.id === column)),
    );
  const groups = distinct(marks, 'group').map(({ group }) => ({
    label: group,
    rows: distinct(
      marks.filter((mark) => mark.group === group),
      'row',
    )
      .map(({ row, label }) => ({ id: row, label }))
      .sort((a, b) => firstColumn(a.id) - firstColumn(b.id)),
  }));
  return {
    marks,
    groups,
    columns,
    colour: options.colour,
    planned: options.planned,
    titles: {
      row: pick(options.row.title, edition),
      group: pick(options.group.title, edition),
      column: pick(options.column.title, edition),
      detail: pick(options.detail.title, edition),
    },
  };
}

/** The first mark of each value of a field, in order. */
function distinct(marks: MatrixMark[], field: 'row' | 'column' | 'group'): MatrixMark[] {
  return marks.filter(
    (mark, index) => marks.findIndex((other) => other[field] === mark[field]) === index,
  );
}
