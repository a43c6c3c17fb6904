import type { RenderContext } from '../form.ts';
import { appendEmpty } from '../shared/svg.ts';
import { byColumn } from './by-column.ts';
import { grid } from './grid.ts';
import { layOut } from './layout.ts';
import type { MatrixSeries } from './prepare.ts';

/** A grid where there is room for one; on a phone, or with many columns, the same cases column by column. */
export function render(series: MatrixSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const layout = context.layout === 'wide' ? layOut(series, context) : undefined;
  return layout ? grid(series, layout, context) : byColumn(series, context);
}
