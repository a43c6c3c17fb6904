import type { RenderContext } from '../form.ts';
import { appendEmpty } from '../shared/svg.ts';
import { counts } from './counts.ts';
import { names } from './names.ts';
import type { UnitSeries } from './prepare.ts';

/** Units as counts, or each with its name. */
export function render(series: UnitSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  return series.mode === 'counts' ? counts(series, context) : names(series, context);
}
