import { groups } from 'd3';
import { type Bilingual, editions, isolate, pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, Row, RowSets, Series } from '../form.ts';
import { provenance, singleRows, text } from '../shared/rows.ts';
import type { FlowOptions } from './options.ts';

/** One way: from what someone does to what they want, by the ids of the rows and in their words. */
export interface FlowMark extends Mark {
  who: string;
  from: string;
  to: string;
  fromLabel: string;
  toLabel: string;
}

export interface FlowSeries extends Series {
  marks: FlowMark[];
  titles: { who: string; from: string; to: string };
}

/** Rows to ways: every pair of a left and a right row of the same one, who follow each other as on the right. */
export function prepare(rows: RowSets, options: FlowOptions, context: PrepareContext): FlowSeries {
  const { edition, messages } = context;
  const { colon, semicolon } = editions[edition];
  const statusOf = (title: Bilingual, row: Row) =>
    `${pick(title, edition)}${colon}${messages.status[provenance(row).status]}`;
  const data = singleRows(rows);
  const side = (value: string) => data.filter((row) => row[options.side.column] === value);
  const label = (row: Row) => text(row, options.what, edition);
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
          statusText: statusOf(options.from, from) + semicolon + statusOf(options.to, to),
          evidence: [...provenance(from).evidence, ...provenance(to).evidence],
          community: String(to[options.whoId]),
          ...(typeof district === 'string' ? { district } : {}),
          who: String(to[options.whoId]),
          from: String(from.id),
          to: String(to.id),
          fromLabel: label(from),
          toLabel: label(to),
        };
      }),
  );
  return {
    marks: groups(marks, ({ who }) => who).flatMap(([, own]) => own),
    titles: {
      who: pick(options.who.title, edition),
      from: pick(options.from, edition),
      to: pick(options.to, edition),
    },
  };
}
