import type { RenderContext } from '../form.ts';
import { appendEmpty } from '../shared/svg.ts';
import { byColumn } from './by-column.ts';
import { grid } from './grid.ts';
import type { MatrixSeries } from './prepare.ts';

/** A grid where there is room for one; on a phone the same cases, column by column. */
export function render(series: MatrixSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  return context.layout === 'wide' ? grid(series, context) : byColumn(series, context);
}

/** Classes of a mark's disc. */
export function discClass({ colour, planned }: MatrixSeries): string {
  return `s-${colour}${planned ? ' s-expected' : ''}`;
}
