import { expect, it } from 'vitest';
import { chartXml } from './chart.ts';
import type { NativeChart } from './spec.ts';

/** Formats of the labels: of the series, and of the values that need another. */
function formats(values: (number | null)[]): string[] {
  const chart: NativeChart = {
    name: 'a',
    alt: 'a',
    categoryTitle: 'a',
    categories: values.map(String),
    exclusive: true,
    legend: false,
    series: [{ name: 'a', values, slot: 'accent1', prefix: '预计', suffix: '万元' }],
  };
  const labels = /<c:dLbls>.*<\/c:dLbls>/s.exec(chartXml(chart, 'zh-CN'))![0];
  return [...labels.matchAll(/(?:<c:idx val="(\d)"\/>)?<c:numFmt formatCode="([^"]*)"/g)].map(
    ([, at = '', format = '']) => `${at}${format.replaceAll('&quot;', '')}`,
  );
}

it('writes every number with its own decimals', () => {
  expect(formats([20, 15.5, null, 1081])).toEqual(['1预计#,##0.0万元', '预计#,##0万元']);
  expect(formats([20, 15])).toEqual(['预计#,##0万元']);
  expect(formats([0.25, 7])).toEqual(['1预计#,##0万元', '预计#,##0.00万元']);
});
