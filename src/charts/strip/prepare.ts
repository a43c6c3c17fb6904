import { formatNumber, pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, RowSets, Series } from '../form.ts';
import { number, provenance, singleRows, text } from '../shared/rows.ts';
import type { StripOptions } from './options.ts';

export type StripState = 'whole' | 'partial' | 'lost';

export interface StripMark extends Mark {
  /** Legible characters, repeats included. */
  length: number;
  repeated: number;
  state: StripState;
  stateLabel: string;
  missing: string;
}

export interface StripSeries extends Series {
  marks: StripMark[];
  columns: { label: string; length: string; state: string; missing: string };
}

/** Rows to strips, in the rows' order. */
export function prepare(
  rows: RowSets,
  options: StripOptions,
  context: PrepareContext,
): StripSeries {
  const { edition, messages } = context;
  const marks = singleRows(rows).map((row): StripMark => {
    const length = number(row, options.length.column, edition);
    const state = text(row, options.state.column, edition) as StripState;
    const missing = text(row, options.missing.column, edition);
    return {
      key: String(row.id),
      label: text(row, options.label.column, edition),
      value: formatNumber(length, edition),
      ...provenance(row),
      ...(missing ? { note: missing } : {}),
      length,
      repeated: options.repeated ? number(row, options.repeated, edition) : 0,
      state,
      stateLabel: messages.state[state],
      missing,
    };
  });
  return {
    marks,
    columns: {
      label: pick(options.label.title, edition),
      length: pick(options.length.title, edition),
      state: pick(options.state.title, edition),
      missing: pick(options.missing.title, edition),
    },
  };
}
