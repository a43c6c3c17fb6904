import { complaint } from '../data/problem.ts';
import { parseValue } from '../data/validate.ts';
import { type Edition, messagesFor } from '../i18n/index.ts';
import {
  type AnyForm,
  ChartInputError,
  type Column,
  type DataTable,
  type LayoutName,
  layouts,
  type Mark,
  type PrepareContext,
  type RenderContext,
  type RowSets,
} from './form.ts';

export interface DrawInput {
  form: AnyForm;
  options: unknown;
  rows: RowSets;
  edition: Edition;
  /** DOM prefix: the chart's id, so that ids are stable and unique on a page. */
  id: string;
  /** A figure's number by id; undefined when there is no such figure. */
  figure: (id: string) => number | undefined;
}

/** The SVG of a chart by layout. */
export interface Drawings {
  svg: Record<LayoutName, string>;
  /** What stands for the chart in the gallery and in link previews. */
  cover: Record<LayoutName, string>;
}

export interface Drawing extends Drawings {
  /**
   * The cover drawn anew, and compact, for a column of another width (px): for
   * pictures of other shapes. @param groups places of those that are drawn; all unless given
   */
  coverAt: (layout: LayoutName, width: number, groups?: readonly number[]) => string;
  /** Labels of the groups that can be drawn by themselves, as where all together would be too small. */
  groups: string[];
  /** What the form made of rows and options: with the interface's words, all that drawings follow from. */
  series: unknown;
  table: DataTable;
  marks: Mark[];
  /** What the form says beside the drawing. */
  captions: string[];
}

/**
 * Draws a chart for both columns in one edition.
 * @throws ChartInputError when options or rows do not fit the form.
 */
export function draw(input: DrawInput): Drawing {
  const { form, id, edition } = input;
  const options = parseOptions(form, input.options);
  const context: PrepareContext = {
    edition,
    messages: messagesFor(edition),
    figure: (figureId) => {
      const value = input.figure(figureId);
      if (value !== undefined) return value;
      throw new ChartInputError('options', complaint('no-figure', { id: figureId, among: [] }));
    },
  };
  const series = form.prepare(input.rows, options, context);
  const render = (
    layout: LayoutName,
    how = form.render,
    room: Partial<RenderContext> = {},
    drawn = series,
  ) =>
    how(drawn, {
      ...context,
      layout,
      width: layouts[layout].width,
      prefix: `${id}-${layout}`,
      ...room,
    });
  return {
    svg: { narrow: render('narrow'), wide: render('wide') },
    cover: { narrow: render('narrow', form.cover), wide: render('wide', form.cover) },
    coverAt: (layout, width, groups) =>
      render(
        layout,
        // What is drawn group by group is to be read there, not to stand for the chart.
        groups ? form.render : form.cover,
        { width, compact: true },
        groups ? { ...series, groups: groups.map((group) => groupsOf(series)[group]) } : series,
      ),
    groups: groupsOf(series).map(({ label }) => label),
    series,
    table: tableOf(form.columns(series, context), series.marks),
    marks: series.marks,
    captions: form.captions?.(series) ?? [],
  };
}

function tableOf(given: (Column<Mark> | undefined)[], marks: Mark[]): DataTable {
  const columns = given.filter((column) => column !== undefined);
  return {
    columns: columns.map(({ cell: _, ...head }) => head),
    rows: marks.map((mark) => ({
      key: mark.key,
      ...(mark.quantity ? { quantity: mark.quantity } : {}),
      cells: columns.map(({ cell }) => cell(mark) ?? null),
    })),
  };
}

function parseOptions(form: AnyForm, options: unknown): unknown {
  const {
    data,
    findings: [first],
  } = parseValue(form.options, options ?? {});
  if (!first) return data;
  throw new ChartInputError(['options', ...first.path].join('.'), first.said);
}

/** Groups of a series whose form has them. */
function groupsOf(series: { groups?: { label: string }[] }): { label: string }[] {
  return series.groups ?? [];
}
