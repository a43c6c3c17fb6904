import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../scripts/lib/check-content.ts';
import { drawChartFile } from '../src/charts/from-file.ts';
import { loadContent } from '../src/data/load.ts';

// An editor adds a chart of a known form with one JSON file and no code.
const chart = {
  form: 'matrix',
  data: { dataset: 'cases', where: { 'community.district': 'emeishan' }, sort: ['lens', 'seq'] },
  options: {
    row: { column: 'community.short', title: { zh: '社区', en: 'Community' } },
    rowId: 'community',
    group: { column: 'community.district.label', title: { zh: '区县', en: 'District' } },
    column: { column: 'theme.short', title: { zh: '主题', en: 'Theme' } },
    columnId: 'theme',
    detail: { column: 'title', title: { zh: '案例', en: 'Case' } },
  },
  title: {
    zh: '峨眉山市的{body-emeishan}个社区',
    en: '{body-emeishan|Word} communities of Emeishan City',
  },
  subtitle: { zh: '按主题', en: 'By theme' },
  description: { zh: '峨眉山市各社区的案例。', en: 'Cases in Emeishan City.' },
  teaching: {
    questions: [
      { zh: '还缺什么？', en: 'What is missing?' },
      { zh: '怎样核对？', en: 'How to check it?' },
    ],
    misreading: { zh: '把空格当成没有。', en: 'Taking a blank for nothing.' },
  },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'three-lenses-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const add = (id: string, value: unknown) =>
  writeFileSync(join(root, `content/charts/${id}.json`), JSON.stringify(value, null, 2));

test('one JSON file is a new chart, drawn for both columns and editions', () => {
  add('emeishan', chart);
  expect(checkContent(root).problems).toEqual([]);
  const { content } = loadContent(root);
  for (const edition of ['zh-CN', 'en'] as const) {
    const drawing = drawChartFile('emeishan', content!.charts.emeishan!, content!, edition);
    expect(drawing.marks.length).toBe(
      content!.rows.cases.filter(
        ({ community }) =>
          content!.rows.communities.find(({ id }) => id === community)?.district === 'emeishan',
      ).length,
    );
    for (const svg of Object.values(drawing.svg))
      expect(svg).toContain(edition === 'en' ? 'Chengdong' : '城东');
    expect(drawing.table.rows).toHaveLength(drawing.marks.length);
  }
});

test.each([
  ['an unknown form', { ...chart, form: 'matrx' }, /no form "matrx"/, /did you mean "matrix"/],
  [
    'an unknown column',
    { ...chart, data: { ...chart.data, sort: ['sequence'] } },
    /no column "sequence"/,
    /seq/,
  ],
  ['a missing option', { ...chart, options: {} }, /"row" is missing/, /add "row"/],
  [
    'a typed figure',
    { ...chart, title: { zh: '7个社区', en: 'Communities' } },
    /“7” is a figure typed/,
    /braces/,
  ],
  [
    'an unknown figure',
    { ...chart, title: { zh: '{sampeld}个', en: 'Communities' } },
    /no figure "sampeld"/,
    /did you mean "sampled"/,
  ],
])('%s is told with file, line and cure', (_name, value, message, cure) => {
  add('emeishan', value);
  const { problems } = checkContent(root);
  expect(problems.length).toBeGreaterThan(0);
  const [problem] = problems;
  expect(problem!.file).toBe('content/charts/emeishan.json');
  expect(problem!.line).toBeGreaterThan(1);
  expect(problem!.message).toMatch(message);
  expect(problem!.cure).toMatch(cure);
});
