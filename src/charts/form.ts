import type { z } from 'zod';
import type { Complaint } from '../data/problem.ts';
import type { Bilingual, Edition, Messages, Qualifier } from '../i18n/index.ts';

/**
 * The contract of a chart form. A form turns plain rows into a series once an
 * edition (`prepare`), then draws that series for a column width (`render`)
 * and lists it (`table`). It knows nothing of files, Astro or Tailwind.
 */
export interface ChartForm<Options, S extends Series> {
  /** The `form` of a chart file and the name of the form's folder. */
  name: string;
  /** What the form is for; shown in the gallery and the editors' guide. */
  purpose: Bilingual;
  /** What a chart file may say under `options`. */
  options: z.ZodType<Options>;
  /** Rows to series. Throws `ChartInputError` when rows do not fit the options. */
  prepare(rows: RowSets, options: Options, context: PrepareContext): S;
  /** Series to one finished `<svg>` of the layout's width. */
  render(series: S, context: RenderContext): string;
  /** One drawing that stands for the chart where there is room for one; `render` unless given. */
  cover?(series: S, context: RenderContext): string;
  /** The table of the series, which has one row a mark, in reading order; what is undefined is left out. */
  columns(series: S, context: PrepareContext): (Column<S['marks'][number]> | undefined)[];
  /** What stands beside the drawing, in reading order, where a form says more than its drawing and table. */
  captions?(series: S): string[];
  /** Small made-up charts: the gallery and the snapshot tests use the same. */
  examples: Example[];
}

/** Any form, for lists that do not care about its series. */
// biome-ignore lint/suspicious/noExplicitAny: a list of forms with different series has no common type parameter
export type AnyForm = ChartForm<any, any>;

/** One row of a dataset; joined columns have dotted names (`community.name_zh`). */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows by name. A chart with a single query has them under `rows`. */
export type RowSets = Readonly<Record<string, readonly Row[]>>;

/** Where in the report a value stands: paragraph (counted from 1) and at most 24 characters. */
export interface Evidence {
  paragraph: number;
  fragment: string;
}

export type Status = 'reported' | 'projected' | 'partial' | 'illegible';

/** One thing that can be pointed at: it becomes `<g class="mark">`, a table row and a detail card. */
export interface Mark {
  /** Stable within the chart: the row's id wherever there is one. */
  key: string;
  /** What the mark stands for, in the edition's words. */
  label: string;
  /** Its value as shown, qualifier and n included: `8/16`, `20余个`. */
  value?: string;
  status: Status;
  /** Where one status does not tell all: each part's, in words. */
  statusText?: string;
  evidence: Evidence[];
  /** Community id: the card links to it and the page's selection uses it. */
  community?: string;
  district?: string;
  /** Its number apart from the words around it. */
  quantity?: Quantity;
  /** Our own remark on the mark, shown in its card. */
  note?: string;
}

export interface Series {
  /** In reading order: the order of the arrow keys and of the table. */
  marks: Mark[];
}

export interface PrepareContext {
  edition: Edition;
  messages: Messages;
  /** A figure's number by id, for "of n"; throws `ChartInputError` for an unknown id. */
  figure(id: string): number;
}

export type LayoutName = 'narrow' | 'wide';

/** The two columns a chart is drawn for, in CSS pixels. No text is under 12 px at these widths. */
export const layouts: Record<LayoutName, { name: LayoutName; width: number }> = {
  narrow: { name: 'narrow', width: 288 },
  wide: { name: 'wide', width: 680 },
};

export interface RenderContext extends PrepareContext {
  layout: LayoutName;
  /** Width of the drawing in px. */
  width: number;
  /** Unique on the page for this drawing: every id inside begins with it. */
  prefix: string;
  /** Less air between rows: in a picture of fixed height that leaves larger text. */
  compact?: boolean;
}

/** What heads a column of a table; `quantity` marks the one that shows the rows' quantities. */
interface ColumnHead {
  title: string;
  numeric?: boolean;
  quantity?: boolean;
}

export interface Column<M extends Mark> extends ColumnHead {
  cell(mark: M): string | number | null | undefined;
}

export interface DataTable {
  columns: ColumnHead[];
  /** `key` is the key of the row's mark; a null cell is shown as missing. */
  rows: { key: string; cells: (string | number | null)[]; quantity?: Quantity }[];
}

/** A number apart from the words around it, for files: 8 of 16; expected 20 万元. */
export interface Quantity {
  /** Null when the copy has no number. */
  value: number | null;
  of?: number;
  unit?: string;
  qualifier?: Qualifier;
}

export interface Example {
  /** Kebab name, unique in the form: the snapshot's file name. */
  name: string;
  title: Bilingual;
  options: unknown;
  rows: RowSets;
  /** Figures that the example's options name. */
  figures?: Record<string, number>;
}

/** The rows or options do not fit the form: `field` names the place in the chart file. */
export class ChartInputError extends Error {
  field: string;
  /** What is wrong and how to mend it, in both languages. */
  said: Complaint;
  constructor(field: string, said: Complaint) {
    super(said.message);
    this.name = 'ChartInputError';
    this.field = field;
    this.said = said;
  }
}
