import { formatNumber, formatOf, pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, Row, RowSets, Series } from '../form.ts';
import { cell, number, provenance, singleRows, text } from '../shared/rows.ts';
import type { CountedOptions, Look, NamedOptions, UnitOptions } from './options.ts';

/** A mark with the number of units it is drawn as. */
export interface UnitMark extends Mark {
  look: Look;
  units: number;
  highlight: boolean;
  lost: boolean;
}

export interface UnitGroup {
  label: string;
  marks: UnitMark[];
}

export interface UnitSeries extends Series {
  mode: UnitOptions['mode'];
  marks: UnitMark[];
  groups: UnitGroup[];
  key: { look: Look; label: string; lost?: boolean }[];
  columns: { label: string; value: string };
}

/** Rows to units. */
export function prepare(rows: RowSets, options: UnitOptions, context: PrepareContext): UnitSeries {
  return options.mode === 'counts'
    ? counts(singleRows(rows), options, context)
    : names(singleRows(rows), options, context);
}

function counts(
  rows: readonly Row[],
  options: CountedOptions,
  context: PrepareContext,
): UnitSeries {
  const { edition } = context;
  const of = options.of === undefined ? undefined : context.figure(options.of);
  const marks = rows.map((row): UnitMark => {
    const missing = cell(row, options.value.column, edition) === null;
    const units = missing ? 0 : number(row, options.value.column, edition);
    const unit = options.unit ? text(row, options.unit, edition) : '';
    const shown = of === undefined ? formatNumber(units, edition) : formatOf(units, of, edition);
    return {
      key: String(row.id),
      label: text(row, options.label.column, edition),
      ...(missing ? {} : { value: unit ? `${shown}${edition === 'en' ? ' ' : ''}${unit}` : shown }),
      ...provenance(row),
      ...(typeof row.community === 'string' ? { community: row.community } : {}),
      look: options.highlight.includes(String(row.id))
        ? 'accent'
        : (options.looks[String(row.id)] ?? 'plain'),
      units,
      highlight: options.highlight.includes(String(row.id)),
      lost: missing,
    };
  });
  return {
    mode: 'counts',
    marks,
    groups: marks.map((mark) => ({ label: mark.label, marks: [mark] })),
    key: [],
    columns: {
      label: pick(options.label.title, edition),
      value: pick(options.value.title, edition),
    },
  };
}

function names(rows: readonly Row[], options: NamedOptions, context: PrepareContext): UnitSeries {
  const { edition } = context;
  const groups = new Map<string, UnitMark[]>();
  const add = (label: string, mark: UnitMark) =>
    groups.set(label, [...(groups.get(label) ?? []), mark]);
  const ungrouped = pick(options.ungrouped, edition);
  const grouped = rows.filter((row) => cell(row, options.group.column, edition) !== null);
  const rest = rows.filter((row) => cell(row, options.group.column, edition) === null);
  for (const row of grouped)
    add(text(row, options.group.column, edition), namedMark(row, options, context));
  const { padding } = options;
  if (padding) {
    const counted = rows.filter(
      (row) => cell(row, padding.where.column, edition) === padding.where.value,
    );
    const places = Math.max(0, context.figure(padding.to) - counted.length);
    for (let place = 1; place <= places; place++)
      add(pick(padding.label, edition), emptyPlace(place, padding, context));
  }
  for (const row of rest) add(ungrouped, namedMark(row, options, context));
  const list = [...groups].map(([label, marks]) => ({ label, marks }));
  return {
    mode: 'names',
    marks: list.flatMap(({ marks }) => marks),
    groups: list,
    key: options.categories.map(({ look, label }) => ({ look, label: pick(label, edition) })),
    columns: {
      label: pick(options.label.title, edition),
      value: pick(options.category.title, edition),
    },
  };
}

function namedMark(row: Row, options: NamedOptions, { edition }: PrepareContext): UnitMark {
  const value = cell(row, options.category.column, edition);
  const category = options.categories.find((entry) => entry.value === value);
  return {
    key: String(row.id),
    label: text(row, options.label.column, edition),
    ...(category ? { value: pick(category.label, edition) } : {}),
    ...provenance(row),
    community: String(row.id),
    ...(typeof row.district === 'string' ? { district: row.district } : {}),
    look: category?.look ?? 'none',
    units: 1,
    highlight: false,
    lost: false,
  };
}

function emptyPlace(
  place: number,
  padding: NonNullable<NamedOptions['padding']>,
  { edition, messages }: PrepareContext,
): UnitMark {
  return {
    key: `unnamed-${place}`,
    label: messages.chart.unnamed,
    value: pick(padding.note, edition),
    status: 'illegible',
    evidence: [{ paragraph: padding.paragraph, fragment: padding.evidence }],
    look: 'none',
    units: 1,
    highlight: false,
    lost: true,
  };
}
