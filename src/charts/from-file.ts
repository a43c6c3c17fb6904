import { type FigureSource, figure } from '../data/figures.ts';
import { complaint } from '../data/problem.ts';
import { isQuery, select } from '../data/query.ts';
import type { ChartFile } from '../data/schemas/chart.ts';
import type { Rows } from '../data/schemas/index.ts';
import type { Edition } from '../i18n/index.ts';
import { type Drawing, draw } from './draw.ts';
import { ChartInputError, type RowSets } from './form.ts';
import { formNamed, forms } from './registry.ts';

/**
 * Draws a chart file in one edition.
 * @throws ChartInputError whose `field` is the place in the file (`data.where.lens`, `options.label`)
 */
export function drawChartFile(
  id: string,
  file: ChartFile,
  source: FigureSource,
  edition: Edition,
): Drawing {
  const form = formNamed(file.form);
  if (!form)
    throw new ChartInputError(
      'form',
      complaint('no-form', { name: file.form, among: forms.map(({ name }) => name) }),
    );
  return draw({
    form,
    options: file.options,
    rows: chartRows(file, source.rows),
    edition,
    id,
    figure: (figureId) => figure(source, figureId)?.value,
  });
}

/** The rows that a chart file asks for, by the names of its queries. */
export function chartRows(file: ChartFile, rows: Rows): RowSets {
  const single = isQuery(file.data);
  const queries = isQuery(file.data) ? { rows: file.data } : file.data;
  return Object.fromEntries(
    Object.entries(queries).map(([name, asked]) => {
      const { rows: found, problems } = select(rows, asked);
      const first = problems[0];
      if (!first) return [name, found];
      const place = ['data', ...(single ? [] : [name]), first.field].join('.');
      const { field: _, ...said } = first;
      throw new ChartInputError(place, said);
    }),
  );
}
