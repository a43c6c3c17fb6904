import {
  type Edition,
  editions,
  formatNumber,
  formatOf,
  pick,
  type Qualifier,
  qualifierLabels,
} from '../../i18n/index.ts';
import type { Mark, PrepareContext, Row, RowSets, Series } from '../form.ts';
import { cell, countable, mostMarks, provenance, singleRows, text } from '../shared/rows.ts';
import type { CountedOptions, Look, NamedOptions, UnitOptions } from './options.ts';
import { stackRows } from './stacks.ts';

/** A mark with the number of units it is drawn as. */
export interface UnitMark extends Mark {
  look: Look;
  units: number;
  lost: boolean;
  /** A second line under the label. */
  detail?: string;
}

export interface UnitGroup {
  label: string;
  /** How many of the sample it holds: `7/16`. */
  share?: string;
  highlight?: boolean;
  marks: UnitMark[];
  /** One for each category, in the mode that stacks them. */
  stacks?: UnitGroup[];
}

export interface UnitSeries extends Series {
  mode: UnitOptions['mode'];
  marks: UnitMark[];
  groups: UnitGroup[];
  /** Looks in use, in the order of the options. */
  key: { look: Look; label: string; share?: string }[];
  columns: { label: string; value: string; detail?: string; note?: string };
}

/** Rows to units. */
export function prepare(rows: RowSets, options: UnitOptions, context: PrepareContext): UnitSeries {
  if (options.mode === 'stacks') return stackRows(singleRows(rows), options, context);
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
    const units = missing ? 0 : countable(row, options.value.column, edition);
    const unit = options.unit ? text(row, options.unit, edition) : '';
    const shown = of === undefined ? formatNumber(units, edition) : formatOf(units, of, edition);
    return {
      key: String(row.id),
      label: text(row, options.label.column, edition),
      ...(missing ? {} : { value: unit ? `${shown}${editions[edition].space}${unit}` : shown }),
      ...provenance(row),
      ...(typeof row.community === 'string' ? { community: row.community } : {}),
      look: options.highlight.includes(String(row.id)) ? 'accent' : 'plain',
      units,
      lost: missing,
      quantity: {
        value: missing ? null : units,
        ...(of === undefined ? {} : { of }),
        ...(unit ? { unit } : {}),
        ...(String(row.qualifier) in qualifierLabels
          ? { qualifier: row.qualifier as Qualifier }
          : {}),
      },
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
  const { padding } = options;
  const groups = new Map<string, UnitMark[]>();
  const add = (label: string, mark: UnitMark) =>
    groups.set(label, [...(groups.get(label) ?? []), mark]);
  const grouped = (row: Row) => cell(row, options.group.column, edition) !== null;
  const inSample = (row: Row) =>
    !padding || cell(row, padding.where.column, edition) === padding.where.value;
  const sorted = byCategory(rows, options, edition);
  for (const row of sorted.filter(grouped))
    add(text(row, options.group.column, edition), namedMark(row, options, context));
  if (padding) {
    const places = Math.min(context.figure(padding.to), mostMarks) - rows.filter(inSample).length;
    for (let place = 1; place <= places; place++)
      add(pick(padding.label, edition), emptyPlace(place, padding, context));
  }
  for (const row of sorted.filter((row) => !grouped(row)))
    add(pick(options.ungrouped, edition), namedMark(row, options, context));
  const sample = new Set(rows.filter(inSample).map((row) => String(row.id)));
  const share = (marks: readonly UnitMark[]) =>
    shareOf(marks.filter((mark) => mark.lost || sample.has(mark.key)).length, options, context);
  const list = [...groups].map(([label, marks]) => ({ label, marks, ...share(marks) }));
  const marks = list.flatMap((group) => group.marks);
  return {
    mode: 'names',
    marks,
    groups: list,
    key: options.categories.flatMap(({ look, label }) => {
      const alike = marks.filter((mark) => mark.look === look && !mark.lost);
      return alike.length ? [{ look, label: pick(label, edition), ...share(alike) }] : [];
    }),
    columns: {
      label: pick(options.label.title, edition),
      value: pick(options.category.title, edition),
    },
  };
}

/** In the order of the categories, so that like stands by like; rows keep their order within one. */
function byCategory(rows: readonly Row[], options: NamedOptions, edition: Edition): Row[] {
  const rank = (row: Row) => {
    const value = cell(row, options.category.column, edition);
    const index = options.categories.findIndex((entry) => entry.value === value);
    return index < 0 ? options.categories.length : index;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** `7/16`, when the options name the whole and there is anything to count. */
function shareOf(
  count: number,
  { of }: NamedOptions,
  { edition, figure }: PrepareContext,
): { share?: string } {
  return of === undefined || count === 0 ? {} : { share: formatOf(count, figure(of), edition) };
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
    lost: true,
  };
}
