import { z } from 'zod';
import { complaint } from '../../data/problem.ts';
import { named } from '../../data/schemas/words.ts';
import {
  type Edition,
  editions,
  formatFigure,
  pick,
  type Qualifier,
  qualifierLabel,
  qualifierLabels,
} from '../../i18n/index.ts';
import {
  type ChartForm,
  ChartInputError,
  type Mark,
  type PrepareContext,
  type Quantity,
  type Row,
  type RowSets,
  type Series,
} from '../form.ts';
import { cell, channel, colour, number, provenance, singleRows, text } from './rows.ts';

/** Amounts with their units and qualifiers, one a row. */
export const options = named(
  'bar',
  z.strictObject({
    label: channel,
    detail: channel.optional(),
    value: channel,
    unit: z.string().optional(),
    factor: z.string().optional(),
    qualifier: z.string().optional(),
    colour,
  }),
);
export type AmountOptions = z.infer<typeof options>;

export interface Amount extends Mark {
  quantity: Quantity;
  detail: string;
  /** In the unit of the rows; null when the copy has no number. */
  length: number | null;
  qualifier: Qualifier;
}

export interface AmountSeries extends Series {
  marks: Amount[];
  colour: AmountOptions['colour'];
  columns: { label: string; detail?: string; value: string };
}

/** Rows to amounts, in the rows' order. */
export function prepare(
  rows: RowSets,
  options: AmountOptions,
  context: PrepareContext,
): AmountSeries {
  const { edition } = context;
  const marks = singleRows(rows).map((row): Amount => {
    const missing = cell(row, options.value.column, edition) === null;
    const length = missing ? null : number(row, options.value.column, edition);
    const unit = options.unit ? text(row, options.unit, edition) : '';
    if (length !== null && length < 0) throw negative(row, options);
    const qualifier = qualifierOf(row, options, edition);
    const factorEn = options.factor ? number(row, options.factor, edition) : 1;
    const bilingualUnit = { zh: unit, en: unit, enOne: unit };
    const shown = formatFigure(
      { value: length ?? 0, factorEn, qualifier, unit: bilingualUnit },
      edition,
      { unit: unit !== '' },
    );
    const expected =
      qualifier === 'expected'
        ? `${qualifierLabel(qualifier, edition)}${editions[edition].space}`
        : '';
    return {
      key: String(row.id),
      label: text(row, options.label.column, edition),
      detail: options.detail ? text(row, options.detail.column, edition) : '',
      ...(missing ? {} : { value: `${expected}${shown}` }),
      ...provenance(row),
      ...(typeof row.community === 'string' ? { community: row.community } : {}),
      ...(typeof row['community.district'] === 'string'
        ? { district: row['community.district'] }
        : {}),
      length,
      qualifier,
      quantity: {
        value: length === null ? null : edition === 'en' ? length * factorEn : length,
        ...(unit ? { unit } : {}),
        qualifier,
      },
    };
  });
  return {
    marks,
    colour: options.colour,
    columns: {
      label: pick(options.label.title, edition),
      ...(options.detail ? { detail: pick(options.detail.title, edition) } : {}),
      value: pick(options.value.title, edition),
    },
  };
}

function qualifierOf(row: Row, options: AmountOptions, edition: Edition): Qualifier {
  const named = options.qualifier
    ? cell(row, options.qualifier, edition, 'options.qualifier')
    : row.qualifier;
  const qualifier = String(named ?? 'exact');
  if (qualifier in qualifierLabels) return qualifier as Qualifier;
  throw new ChartInputError(
    'options.qualifier',
    complaint('chart-value', {
      row: String(row.id),
      value: String(qualifier),
      among: Object.keys(qualifierLabels),
    }),
  );
}

function negative(row: Row, options: AmountOptions): ChartInputError {
  return new ChartInputError(
    'options.value',
    complaint('chart-below-zero', { column: options.value.column, row: String(row.id) }),
  );
}

/** The table of amounts. */
export const columns: ChartForm<AmountOptions, AmountSeries>['columns'] = (
  { columns },
  { messages },
) => [
  { title: columns.label, cell: ({ label }) => label },
  columns.detail ? { title: columns.detail, cell: ({ detail }) => detail } : undefined,
  { title: columns.value, numeric: true, quantity: true, cell: ({ value }) => value },
  { title: messages.figure.status, cell: ({ status }) => messages.status[status] },
];
