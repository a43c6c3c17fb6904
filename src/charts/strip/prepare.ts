import { complaint } from '../../data/problem.ts';
import { formatNumber, pick } from '../../i18n/index.ts';
import {
  ChartInputError,
  type Mark,
  type PrepareContext,
  type Row,
  type RowSets,
  type Series,
} from '../form.ts';
import { cell, number, provenance, singleRows, text } from '../shared/rows.ts';
import type { StripOptions } from './options.ts';

const states = ['whole', 'partial', 'lost'] as const;
export type StripState = (typeof states)[number];

export interface StripMark extends Mark {
  /** Legible characters, repeats included; null when nobody has counted them. */
  length: number | null;
  /** Characters of `length` that repeat something. */
  repeated: number;
  /** `其中重复 629`, when something repeats. */
  repeatedLabel?: string;
  state: StripState;
  stateLabel: string;
  missing: string;
  highlight: boolean;
}

export interface StripSeries extends Series {
  marks: StripMark[];
  columns: { label: string; length: string; repeated?: string; state: string; missing: string };
}

/** Rows to strips, in the rows' order. Throws `ChartInputError` for a state it does not know and for lengths that no paper has. */
export function prepare(
  rows: RowSets,
  options: StripOptions,
  context: PrepareContext,
): StripSeries {
  const { edition } = context;
  return {
    marks: singleRows(rows).map((row) => stripMark(row, options, context)),
    columns: {
      label: pick(options.label.title, edition),
      length: pick(options.length.title, edition),
      ...(options.repeated ? { repeated: pick(options.repeated.title, edition) } : {}),
      state: pick(options.state.title, edition),
      missing: pick(options.missing.title, edition),
    },
  };
}

function stripMark(
  row: Row,
  options: StripOptions,
  { edition, messages }: PrepareContext,
): StripMark {
  const counted = cell(row, options.length.column, edition) !== null;
  const length = counted ? amount(row, 'length', options.length.column, edition) : null;
  const state = stateOf(row, options, edition);
  const missing = text(row, options.missing.column, edition);
  const repeated =
    options.repeated && length !== null
      ? repeatedOf(row, length, options.repeated.column, edition)
      : 0;
  return {
    key: String(row.id),
    label: text(row, options.label.column, edition),
    ...(length === null ? {} : { value: formatNumber(length, edition) }),
    ...provenance(row),
    ...(missing ? { note: missing } : {}),
    length,
    quantity: { value: length },
    repeated,
    ...(options.repeated && repeated > 0
      ? {
          repeatedLabel: `${pick(options.repeated.title, edition)} ${formatNumber(repeated, edition)}`,
        }
      : {}),
    state,
    stateLabel: messages.state[state],
    missing,
    highlight: options.highlight.includes(String(row.id)),
  };
}

/** A part that is longer than its whole would run out of the paper, as far as its number goes. */
function repeatedOf(
  row: Row,
  length: number,
  column: string,
  edition: PrepareContext['edition'],
): number {
  const repeated = amount(row, 'repeated', column, edition);
  if (repeated <= length) return repeated;
  throw new ChartInputError(
    'options.repeated.column',
    complaint('chart-over-whole', { row: String(row.id), part: repeated, whole: length }),
  );
}

function amount(
  row: Row,
  channel: 'length' | 'repeated',
  column: string,
  edition: PrepareContext['edition'],
): number {
  const value = number(row, column, edition);
  if (value >= 0) return value;
  throw new ChartInputError(
    `options.${channel}.column`,
    complaint('chart-below-zero', { column, row: String(row.id) }),
  );
}

function stateOf(row: Row, options: StripOptions, edition: PrepareContext['edition']): StripState {
  const value = text(row, options.state.column, edition);
  const state = states.find((known) => known === value);
  if (state) return state;
  throw new ChartInputError(
    'options.state.column',
    complaint('chart-value', { row: String(row.id), value: String(value), among: states }),
  );
}
