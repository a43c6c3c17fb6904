import { expect, test } from 'vitest';
import { loadContent } from '../data/load.ts';
import { checkChart } from './check-chart.ts';

test('a chart that could be drawn is tried again once a row has changed', () => {
  const content = loadContent(process.cwd()).content!;
  const codes = (whole: typeof content) =>
    checkChart('legibility', { readable: whole, whole }, ['method']).map(({ code }) => code);
  const sections = content.rows.sections.map((row) => ({ ...row, repeated: 1e6 }));
  expect(codes(content)).toEqual([]);
  expect(codes({ ...content, rows: { ...content.rows, sections } })).toEqual(['chart-over-whole']);
  expect(codes(content)).toEqual([]);
});
