import { draw } from '../charts/draw.ts';
import type { DataTable, LayoutName, Mark, RowSets } from '../charts/form.ts';
import { ChartInputError } from '../charts/form.ts';
import { formNamed, forms } from '../charts/registry.ts';
import { figure } from '../data/figures.ts';
import { ContentError, suggest } from '../data/problem.ts';
import { type Query, select } from '../data/query.ts';
import type { ChartFile } from '../data/schemas/chart.ts';
import type { Rows } from '../data/schemas/index.ts';
import type { Edition } from '../i18n/index.ts';
import { content, localize } from './content.ts';

/** One chart in one edition, ready for a page, a feed or a file. */
export interface ChartView {
  id: string;
  file: ChartFile;
  title: string;
  subtitle: string;
  description: string;
  notes: string[];
  reading?: string;
  svg: Record<LayoutName, string>;
  table: DataTable;
  marks: Mark[];
}

/** Ids of all charts, in alphabetical order. */
export function chartIds(): string[] {
  return Object.keys(content().charts);
}

const drawn = new Map<string, ChartView>();

/** The chart of that id. @throws ContentError with the chart file's line when it cannot be drawn */
export function chartView(id: string, edition: Edition): ChartView {
  const key = `${edition} ${id}`;
  const known = drawn.get(key);
  if (known && !import.meta.env?.DEV) return known;
  const { charts, rows } = content();
  const file = charts[id];
  if (!file) throw problem(id, [], `there is no chart "${id}"`, suggest(id, Object.keys(charts)));
  const view: ChartView = {
    id,
    file,
    title: localize(file.title, edition),
    subtitle: localize(file.subtitle, edition),
    description: localize(file.description, edition),
    notes: file.notes.map((note) => localize(note, edition)),
    ...(file.reading ? { reading: localize(file.reading, edition) } : {}),
    ...drawFile(id, file, rows, edition),
  };
  drawn.set(key, view);
  return view;
}

/** The rows that a chart file asks for, by the names of its queries. */
export function chartRows(id: string, file: ChartFile, rows: Rows): RowSets {
  const queries = isQuery(file.data) ? { rows: file.data } : file.data;
  return Object.fromEntries(
    Object.entries(queries).map(([name, asked]) => {
      const { rows: found, problems } = select(rows, asked);
      const first = problems[0];
      if (first) throw problem(id, ['data', first.field], first.message, first.cure);
      return [name, found];
    }),
  );
}

function drawFile(id: string, file: ChartFile, rows: Rows, edition: Edition) {
  const form = formNamed(file.form);
  if (!form)
    throw problem(
      id,
      ['form'],
      `there is no form "${file.form}"`,
      suggest(
        file.form,
        forms.map(({ name }) => name),
      ),
    );
  try {
    return draw({
      form,
      options: file.options,
      rows: chartRows(id, file, rows),
      edition,
      id,
      figure: (figureId) => figure(rows, figureId)?.value,
    });
  } catch (error) {
    if (error instanceof ChartInputError)
      throw problem(id, error.field.split('.'), error.message, error.cure);
    throw error;
  }
}

function isQuery(data: ChartFile['data']): data is Query {
  return typeof data.dataset === 'string';
}

function problem(
  id: string,
  path: (string | undefined)[],
  message: string,
  cure: string,
): ContentError {
  const named = path.filter((part) => part !== undefined);
  const source = content().sources.charts[id];
  return new ContentError([
    {
      file: `content/charts/${id}.json`,
      ...(source?.place(named.map((part) => (/^\d+$/.test(part) ? Number(part) : part))) ?? {}),
      ...(named.length ? { field: named.join('.') } : {}),
      message,
      cure,
    },
  ]);
}
