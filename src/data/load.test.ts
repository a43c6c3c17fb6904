import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseJson } from './json.ts';
import { loadContent } from './load.ts';
import { madeUpRows } from './made-up.ts';
import { parseRows } from './read.ts';
import { datasetNames } from './schemas/index.ts';
import { fileText, madeUpPackage, writeMadeUp } from './testing.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));
const load = (extra?: Record<string, string>) => {
  root = writeMadeUp(extra);
  return loadContent(root);
};
const both = { zh: '一', en: 'a' };
const chart = {
  form: 'bar',
  data: { dataset: 'facts' },
  title: both,
  subtitle: both,
  description: both,
  teaching: { questions: [both, both], misreading: both },
};

test('good content comes back as rows, package and charts', () => {
  const { content, problems } = load({
    'content/charts/b.json': JSON.stringify(chart),
    'content/charts/a.json': JSON.stringify({ ...chart, data: { x: chart.data } }),
    'content/charts/notes.txt': 'not a chart',
  });
  expect(problems).toEqual([]);
  expect(content?.rows).toEqual(madeUpRows());
  expect(content?.package.version).toBe('1.0.0');
  expect(Object.keys(content?.charts ?? {})).toEqual(['a', 'b']);
  expect(content?.charts.b).toMatchObject({ options: {}, notes: [] });
});

test('a missing folder is told file by file, with a cure, and nothing is thrown', () => {
  root = mkdtempSync(join(tmpdir(), 'empty-'));
  const { content, problems } = loadContent(root);
  expect(content).toBeUndefined();
  expect(problems.map(({ file }) => file)).toEqual([
    ...datasetNames.map((name) => `content/data/${name}.json`),
    'content/survey.yml',
    'content/data/datapackage.json',
    'content/data/figures.json',
  ]);
  for (const { cure } of problems) expect(cure).not.toBe('');
});

test('every bad file is told at once, not only the first', () => {
  const rows = madeUpRows().facts.map((row, index) => (index === 2 ? { ...row, value: '1' } : row));
  const { content, problems } = load({
    'content/data/facts.json': fileText(rows),
    'content/data/visits.json': '[',
    'content/charts/a.json': JSON.stringify({ ...chart, subtitel: both }),
  });
  expect(content).toBeUndefined();
  expect(problems.map(({ file, line, field }) => [file, line, field])).toEqual([
    ['content/data/visits.json', 1, undefined],
    ['content/data/facts.json', 4, '[2].value'],
    ['content/charts/a.json', 1, 'subtitel'],
  ]);
});

test('references are checked once the rows are in order', () => {
  const facts = madeUpRows().facts.map((row) => ({ ...row, community: 'dongp' }));
  const { problems } = load({ 'content/data/facts.json': fileText(facts) });
  expect(problems[0]).toMatchObject({ line: 2, cure: 'did you mean "dongpo"?' });
});

test('a version that is none, and a chart’s name that is no URL, are told', () => {
  const pack = JSON.stringify({ ...madeUpPackage(), version: '1.0' });
  const { problems } = load({
    'content/data/datapackage.json': pack,
    'content/charts/My Chart.json': JSON.stringify(chart),
  });
  expect(problems.map(({ file, field, cure }) => [file, field, cure])).toEqual([
    ['content/data/datapackage.json', 'version', 'write a version like 1.2.0'],
    ['content/charts/My Chart.json', undefined, expect.stringContaining('lower-case')],
  ]);
});

test('a dataset that is no list is told', () => {
  const { problems } = parseRows('districts', parseJson('{"id": "x"}', 'd.json').source!);
  expect(problems).toMatchObject([{ file: 'd.json', message: 'a dataset is a list of rows' }]);
});
