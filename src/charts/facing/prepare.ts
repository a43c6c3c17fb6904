import { complaint } from '../../data/problem.ts';
import { pick } from '../../i18n/index.ts';
import {
  ChartInputError,
  type Mark,
  type PrepareContext,
  type Row,
  type RowSets,
  type Series,
} from '../form.ts';
import { cell, provenance, text } from '../shared/rows.ts';
import type { FacingList, FacingOptions } from './options.ts';

interface FacingMark extends Mark {
  /** Heading of the list that it stands in first. */
  listed: string;
  /** The words of all others that it is joined with. */
  joined: string[];
}

/** One item of a list; the same row may stand on both sides, with other words. */
export interface FacingItem {
  mark: FacingMark;
  words: string;
  detail: string;
  lost: boolean;
}

/** A heading, and at most two lists below it with the places of what is joined. */
export interface FacingBlock {
  head?: FacingItem;
  lists: { title: string; items: FacingItem[] }[];
  links: [left: number, right: number][];
}

export interface FacingSeries extends Series {
  marks: FacingMark[];
  blocks: FacingBlock[];
  columns: { label: string; detail?: string };
}

/** Rows to facing lists; a row whose words the copy lost becomes an empty slot. */
export function prepare(
  rows: RowSets,
  options: FacingOptions,
  { edition, messages }: PrepareContext,
): FacingSeries {
  const marks = new Map<string, FacingMark>();
  const item = (row: Row, list: FacingList): FacingItem => {
    const key = String(row.id);
    const column = list.words ?? options.label.column;
    const detail = options.detail ? text(row, options.detail.column, edition) : '';
    const mark = marks.get(key) ?? {
      ...{ key, label: text(row, options.label.column, edition, messages.chart.lost) },
      ...(detail ? { value: detail } : {}),
      ...provenance(row),
      ...{ listed: pick(list.title, edition), joined: [] },
    };
    marks.set(key, mark);
    return {
      mark,
      words: text(row, column, edition, messages.chart.lost),
      detail: list.detail ? text(row, list.detail, edition) : '',
      lost: cell(row, column, edition) === null,
    };
  };
  const rowsOf = (list: FacingList, place: string) => {
    const own = rows[list.rows];
    if (own) return own;
    const said = complaint('chart-no-query', { name: list.rows, among: Object.keys(rows) });
    throw new ChartInputError(`options.${place}.rows`, said);
  };
  const headOf = (id: string, place: string) => {
    const heads = options.heads ? rowsOf(options.heads, 'heads') : [];
    const row = heads.find((each) => each.id === id);
    if (row) return item(row, options.heads!);
    const said = { row: place, value: id, among: heads.map((each) => String(each.id)) };
    throw new ChartInputError(`options.${place}`, complaint('chart-value', said));
  };
  const blocks = options.blocks.map((block, index): FacingBlock => {
    const place = `blocks.${index}`;
    const head = block.head === undefined ? {} : { head: headOf(block.head, `${place}.head`) };
    const lists = block.lists.map((list, side) => ({
      title: pick(list.title, edition),
      items: rowsOf(list, `${place}.lists.${side}`).map((row) => item(row, list)),
    }));
    const links = (lists[0]?.items ?? []).flatMap((from, i) =>
      (lists[1]?.items ?? []).flatMap((to, j): [number, number][] =>
        joins(from, to, options) ? [[i, j]] : [],
      ),
    );
    for (const [i, j] of links) {
      const [from, to] = [lists[0]!.items[i]!, lists[1]!.items[j]!];
      if (from.mark === to.mark) continue;
      from.mark.joined.push(to.words);
      to.mark.joined.push(from.words);
    }
    return { ...head, lists, links };
  });
  return {
    marks: [...marks.values()],
    blocks,
    columns: {
      label: pick(options.label.title, edition),
      ...(options.detail ? { detail: pick(options.detail.title, edition) } : {}),
    },
  };
}

/** What is joined: a row with itself, the same words, and what the options say. */
function joins(from: FacingItem, to: FacingItem, { links }: FacingOptions): boolean {
  const [a, b] = [from.mark.key, to.mark.key];
  const alike = a === b || from.words === to.words;
  return !from.lost && !to.lost && (alike || links.some((one) => one.from === a && one.to === b));
}
