import { groups } from 'd3';
import { complaint } from '../../data/problem.ts';
import { editions, pick } from '../../i18n/index.ts';
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

/** One item of a list; the same row may stand on both sides, with other words. */
export interface FacingItem {
  mark: Mark;
  words: string;
  detail: string;
  lost: boolean;
}

interface Side {
  title: string;
  items: FacingItem[];
}

/** A heading, and two lists below it with the places of what is joined. */
export interface FacingBlock {
  head?: FacingItem;
  left?: Side;
  right?: Side;
  links: [left: number, right: number][];
}

export interface FacingSeries extends Series {
  blocks: FacingBlock[];
  /** By mark key, for the table: the lists that it stands in, and what it is joined with. */
  listed: Record<string, string>;
  joined: Record<string, string>;
  columns: { label: string; detail?: string };
}

/** Rows to facing lists; a row whose words the copy lost becomes an empty slot. */
export function prepare(
  rows: RowSets,
  options: FacingOptions,
  context: PrepareContext,
): FacingSeries {
  const { edition, messages } = context;
  const marks = new Map<string, Mark>();
  const listed: Record<string, string> = {};
  const item = (row: Row, list: FacingList): FacingItem => {
    const key = String(row.id);
    const column = list.words ?? options.label.column;
    const detail = options.detail ? text(row, options.detail.column, edition) : '';
    if (!marks.has(key))
      marks.set(key, {
        ...{ key, label: text(row, options.label.column, edition, messages.chart.lost) },
        ...(detail ? { value: detail } : {}),
        ...provenance(row),
      });
    listed[key] ??= pick(list.title, edition);
    return {
      mark: marks.get(key)!,
      words: text(row, column, edition, messages.chart.lost),
      detail: list.detail ? text(row, list.detail, edition) : '',
      lost: cell(row, column, edition) === null,
    };
  };
  const items = (list: FacingList, place: string) => {
    const own = rows[list.rows];
    if (own) return own.map((row) => item(row, list));
    const said = complaint('chart-no-query', { name: list.rows, among: Object.keys(rows) });
    throw new ChartInputError(`options.${place}.rows`, said);
  };
  const side = (list: FacingList | undefined, place: string): Side | undefined =>
    list && { title: pick(list.title, edition), items: items(list, place) };
  const heads = options.heads ? items(options.heads, 'heads') : [];
  marks.clear();
  const blocks = options.blocks.map((block, index): FacingBlock => {
    const place = `blocks.${index}`;
    const head = block.head === undefined ? undefined : known(block.head, heads, `${place}.head`);
    if (head) marks.set(head.mark.key, head.mark);
    const left = side(block.left, `${place}.left`);
    const right = side(block.right, `${place}.right`);
    const links = (left?.items ?? []).flatMap((from, i) =>
      (right?.items ?? []).flatMap((to, j): [number, number][] => {
        return joins(from, to, options) ? [[i, j]] : [];
      }),
    );
    return {
      ...(head ? { head } : {}),
      ...(left ? { left } : {}),
      ...(right ? { right } : {}),
      links,
    };
  });
  return {
    marks: [...marks.values()],
    blocks,
    listed,
    joined: joinedWith(blocks, editions[edition].listComma),
    columns: {
      label: pick(options.label.title, edition),
      ...(options.detail ? { detail: pick(options.detail.title, edition) } : {}),
    },
  };
}

/** By key of a mark, the words of all others that it is joined with. */
function joinedWith(blocks: readonly FacingBlock[], comma: string): Record<string, string> {
  const pairs = blocks.flatMap(({ left, right, links }) =>
    links.flatMap(([i, j]) => {
      const [from, to] = [left!.items[i]!, right!.items[j]!];
      const apart = from.mark !== to.mark;
      return apart ? [[from.mark.key, to.words] as const, [to.mark.key, from.words] as const] : [];
    }),
  );
  return Object.fromEntries(
    groups(pairs, ([key]) => key).map(([key, own]) => [
      key,
      [...new Set(own.map(([, words]) => words))].join(comma),
    ]),
  );
}

/** What is joined: a row with itself, the same words, and what the options say. */
function joins(from: FacingItem, to: FacingItem, { links }: FacingOptions): boolean {
  const [a, b] = [from.mark.key, to.mark.key];
  if (from.lost || to.lost) return false;
  return (
    a === b || from.words === to.words || links.some((link) => link.from === a && link.to === b)
  );
}

function known(id: string, heads: readonly FacingItem[], place: string): FacingItem {
  const found = heads.find(({ mark }) => mark.key === id);
  if (found) return found;
  const among = heads.map(({ mark }) => mark.key);
  throw new ChartInputError(
    `options.${place}`,
    complaint('chart-value', { row: place, value: id, among }),
  );
}
