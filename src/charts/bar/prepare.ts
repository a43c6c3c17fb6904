import { formatFigure, pick, type Qualifier, qualifierLabel } from '../../i18n/index.ts';
import type { Mark, PrepareContext, RowSets, Series } from '../form.ts';
import { cell, number, provenance, singleRows, text } from '../shared/rows.ts';
import type { BarOptions } from './options.ts';

export interface BarMark extends Mark {
  detail: string;
  /** In the unit of the rows; null when the copy has no number. */
  length: number | null;
  qualifier: Qualifier;
}

export interface BarSeries extends Series {
  marks: BarMark[];
  colour: BarOptions['colour'];
  columns: { label: string; detail?: string; value: string };
}

/** Rows to bars, in the rows' order. */
export function prepare(rows: RowSets, options: BarOptions, context: PrepareContext): BarSeries {
  const { edition } = context;
  const marks = singleRows(rows).map((row): BarMark => {
    const missing = cell(row, options.value.column, edition) === null;
    const length = missing ? null : number(row, options.value.column, edition);
    const unit = options.unit ? text(row, options.unit, edition) : '';
    const qualifier = (row[options.qualifier] as Qualifier | undefined) ?? 'exact';
    const factorEn = options.factor ? number(row, options.factor, edition) : 1;
    const bilingualUnit = { zh: unit, en: unit, enOne: unit };
    const shown = formatFigure(
      { value: length ?? 0, factorEn, qualifier, unit: bilingualUnit },
      edition,
      { unit: unit !== '' },
    );
    const expected =
      qualifier === 'expected'
        ? `${qualifierLabel(qualifier, edition)}${edition === 'en' ? ' ' : ''}`
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
