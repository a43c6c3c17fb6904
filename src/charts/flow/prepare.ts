import { type Bilingual, editions, isolate, pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, Row, RowSets, Series } from '../form.ts';
import { provenance, singleRows, text } from '../shared/rows.ts';
import type { FlowOptions } from './options.ts';

/** One way: someone, from one theme to another. */
export interface FlowMark extends Mark {
  who: string;
  from: string;
  to: string;
  fromLabel: string;
  toLabel: string;
}

export interface FlowSeries extends Series {
  marks: FlowMark[];
  /** Themes of either side that nobody here goes from or to. */
  unused: { from: string[]; to: string[] };
  titles: { who: string; from: string; to: string };
}

/** Rows to ways: every pair of a left and a right row of the same community. */
export function prepare(rows: RowSets, options: FlowOptions, context: PrepareContext): FlowSeries {
  const { edition, messages } = context;
  const { colon, semicolon } = editions[edition];
  const statusOf = (title: Bilingual, row: Row) =>
    `${pick(title, edition)}${colon}${messages.status[provenance(row).status]}`;
  const data = singleRows(rows);
  const side = (value: string) => data.filter((row) => row[options.side.column] === value);
  const label = (row: Row) => text(row, options.theme.column, edition);
  const marks = side(options.side.to).flatMap((to) =>
    side(options.side.from)
      .filter((from) => from[options.whoId] === to[options.whoId])
      .map((from): FlowMark => {
        const district = to[`${options.whoId}.district`];
        return {
          key: `${from.id}-${to.id}`,
          label: text(to, options.who.column, edition),
          value: `${isolate(label(from))} → ${isolate(label(to))}`,
          status: provenance(to).status,
          ...(options.bothStatuses
            ? { statusText: statusOf(options.from, from) + semicolon + statusOf(options.to, to) }
            : {}),
          evidence: [...provenance(from).evidence, ...provenance(to).evidence],
          community: String(to[options.whoId]),
          ...(typeof district === 'string' ? { district } : {}),
          who: String(to[options.whoId]),
          from: String(from[options.themeId]),
          to: String(to[options.themeId]),
          fromLabel: label(from),
          toLabel: label(to),
        };
      }),
  );
  const toOrder = (rows.to ?? []).map((row) => String(row.id));
  const fromOrder = (rows.from ?? []).map((row) => String(row.id));
  const rank = (mark: FlowMark) => [
    toOrder.indexOf(mark.to),
    whoRank(marks, mark, toOrder),
    // Ways from a theme that an earlier group left from come first: fewer crossings.
    Math.min(
      ...marks.filter(({ from }) => from === mark.from).map(({ to }) => toOrder.indexOf(to)),
    ),
    fromOrder.indexOf(mark.from),
  ];
  marks.sort((a, b) => ascendingList(rank(a), rank(b)));
  const unused = (list: readonly Row[] | undefined, field: 'from' | 'to') =>
    (list ?? [])
      .filter(({ id }) => !marks.some((mark) => mark[field] === id))
      .map(nameOf(context, options));
  return {
    marks,
    unused: { from: unused(rows.from, 'from'), to: unused(rows.to, 'to') },
    titles: {
      who: pick(options.who.title, edition),
      from: pick(options.from, edition),
      to: pick(options.to, edition),
    },
  };
}

/** Someone with two ways stands at the border of the two groups, so that the ways stay side by side. */
function whoRank(marks: FlowMark[], mark: FlowMark, order: string[]): number {
  const own = marks.filter(({ who }) => who === mark.who).map(({ to }) => order.indexOf(to));
  const here = order.indexOf(mark.to);
  if (own.some((at) => at > here)) return 1;
  return own.some((at) => at < here) ? -1 : 0;
}

/** Names of unused themes come from the theme rows themselves, whose columns have no dotted prefix. */
function nameOf({ edition }: PrepareContext, options: FlowOptions) {
  const column = options.theme.column.split('.').at(-1)!;
  return (row: Row) => text(row, column, edition);
}

/** Compares two lists of numbers, the first difference deciding. */
function ascendingList(a: number[], b: number[]): number {
  return a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0;
}
