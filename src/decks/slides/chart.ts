import type PptxGenJS from 'pptxgenjs';
import type { NativeChart } from '../spec.ts';
import { clean } from '../xml.ts';
import type { Place, Target } from './target.ts';

/**
 * The frame of a native chart with its part and its data sheet. What stands in
 * both is written by `package/chart.ts` and `package/workbook.ts`.
 */
export function addChart({ slide }: Target, chart: NativeChart, place: Place): void {
  const data = chart.series.map(({ name, values }) => ({
    name: clean(name),
    labels: chart.categories.map(clean),
    values: values.map((value) => value ?? 0),
  }));
  slide.addChart('bar' as PptxGenJS.CHART_NAME, data, {
    ...place,
    barDir: 'bar',
    altText: clean(chart.alt),
    objectName: clean(chart.name),
  });
}
