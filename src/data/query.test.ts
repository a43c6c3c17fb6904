import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeUpRows } from './made-up.ts';
import { flatRows, query, select } from './query.ts';
import { datasetNames } from './schemas/index.ts';

const rows = madeUpRows();
const ids = (found: { id?: unknown }[]) => found.map(({ id }) => id);

test('a dataset alone gives all its rows in the file’s order', () => {
  for (const dataset of datasetNames)
    expect(ids(select(rows, { dataset }).rows)).toEqual(ids(rows[dataset]));
});

test('every row of a dataset has the same columns, also where a reference is null', () => {
  for (const dataset of datasetNames) {
    const [first, ...rest] = flatRows(rows, dataset).map((row) => Object.keys(row).sort());
    for (const columns of rest) expect(columns).toEqual(first);
  }
});

test('references bring their rows’ columns, two steps deep', () => {
  const [found] = select(rows, { dataset: 'cases', where: { id: 'plan-xiqiao' } }).rows;
  expect(found).toMatchObject({
    'community.name_zh': '西桥社区',
    'community.lenses': 'both',
    'community.district': 'emeishan',
    'community.district.label_zh': '西区',
    'theme.label_zh': '阵地',
  });
});

test('a reference that is null gives empty columns', () => {
  const [found] = select(rows, { dataset: 'communities', where: { id: 'beiyuan' } }).rows;
  expect(found).toMatchObject({ district: null, 'district.label_zh': null, lenses: 'none' });
});

test('a community’s lenses are those of its cases', () => {
  expect(flatRows(rows, 'communities').map(({ id, lenses }) => [id, lenses])).toEqual([
    ['dongpo', 'work'],
    ['xiqiao', 'both'],
    ['nanting', 'plan'],
    ['beiyuan', 'none'],
  ]);
});

test('where takes a value, a list of values or null, on joined columns too', () => {
  const asked = (dataset: string, where: NonNullable<Parameters<typeof select>[1]['where']>) =>
    ids(select(rows, { dataset, where }).rows);
  expect(asked('cases', { lens: 'daily-work' })).toEqual(['work-dongpo', 'work-xiqiao']);
  expect(asked('visits', { seq: [1, 3] })).toEqual(['frontline', 'reporting']);
  expect(asked('communities', { district: null })).toEqual(['beiyuan']);
  expect(asked('cases', { 'community.district': 'shizhong' })).toEqual(['work-dongpo']);
  expect(asked('visits', { seq: 1, id: 'meeting' })).toEqual([]);
});

const column = fc.constantFrom('seq', 'id', 'label_zh', 'list', 'group', 'parent');
const key = fc.tuple(column, fc.boolean()).map(([name, down]) => (down ? `-${name}` : name));

test('sorting keeps every row, and each pair stands in order', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1 }), (sort) => {
      const sorted = select(rows, { dataset: 'themes', sort }).rows;
      expect(ids(sorted).sort()).toEqual(ids(rows.themes).sort());
      const name = sort[0]!.replace('-', '');
      const values = sorted.map((row) => row[name]).filter((value) => value != null);
      const ordered = [...values].sort((a, b) => (a! < b! ? -1 : a! > b! ? 1 : 0));
      expect(values).toEqual(sort[0]!.startsWith('-') ? ordered.reverse() : ordered);
    }),
  );
});

test('what a row does not know stands last, whichever way it is sorted', () => {
  for (const sort of [['label_zh'], ['-label_zh']])
    expect(ids(select(rows, { dataset: 'themes', sort }).rows).slice(-2)).toEqual([
      'effort-lost',
      'precision-lost',
    ]);
});

test('a name that is near is suggested, at its place in the query', () => {
  expect(select(rows, { dataset: 'case' })).toMatchObject({
    rows: [],
    problems: [{ field: 'dataset', cure: 'did you mean "cases"?' }],
  });
  const { problems } = select(rows, { dataset: 'cases', where: { lenz: 'x' }, sort: ['-sec'] });
  expect(problems).toMatchObject([
    { field: 'where.lenz', cure: 'did you mean "lens"?' },
    { field: 'sort[0]', cure: 'did you mean "seq"?' },
  ]);
});

test('a query takes nothing that it does not know', () => {
  expect(query.safeParse({ dataset: 'cases', filter: {} }).success).toBe(false);
});
