import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figure, figureIds } from './figures.ts';
import { madeUpRows } from './made-up.ts';
import { computation } from './schemas/figures.ts';

const computed = computation
  .array()
  .parse(JSON.parse(readFileSync('content/data/figures.json', 'utf8')));
const rows = madeUpRows();
const source = { rows, computed };
const value = (id: string) => figure(source, id)?.value;

test('a fact is told as the report tells it', () => {
  expect(figure(source, 'gouerkou-shops')).toEqual({
    id: 'gouerkou-shops',
    kind: 'reported',
    value: 3,
    factorEn: 1,
    qualifier: 'exact',
    status: 'reported',
    unit: { zh: '个', en: 'things', enOne: 'thing' },
    label: { zh: 'gouerkou-shops', en: 'gouerkou-shops' },
    evidence: [{ paragraph: 5, fragment: '店铺3间' }],
    community: 'dongpo',
  });
  expect(figure(source, 'sampled')).not.toHaveProperty('community');
});

test('a computed figure names the rows it counts and carries their evidence once', () => {
  expect(figure(source, 'work-cases')).toMatchObject({
    kind: 'computed',
    value: 2,
    basis: { dataset: 'cases', rows: ['work-dongpo', 'work-xiqiao'] },
    evidence: [
      { paragraph: 5, fragment: '正在修路' },
      { paragraph: 5, fragment: '正在办讲座' },
    ],
  });
  expect(figure(source, 'survey-districts')?.evidence).toEqual([
    { paragraph: 1, fragment: '青河市' },
  ]);
});

test.each([
  ['named-communities', 4],
  ['named-in-body', 3],
  ['named-in-caption', 1],
  ['unnamed', 1],
  ['body-shizhong', 1],
  ['body-emeishan', 2],
  ['survey-districts', 2],
  ['work-cases', 2],
  ['work-communities', 2],
  ['not-in-work', 2],
  ['both-lenses', 1],
  ['plan-mentions', 3],
  ['plan-communities', 2],
  ['not-in-plans', 2],
  ['plans-venues', 3],
  ['only-work', 1],
  ['only-plans', 1],
  ['all-cases', 5],
  ['hard-problem-cases', 0],
  ['visits-total', 4],
  ['market-units', 8],
  ['facts-total', 6],
  ['efforts-legible', 1],
  ['efforts-missing', 1],
  ['precisions-legible', 0],
  ['precisions-missing', 1],
  ['dimensions-a', 1],
  ['dimensions-b', 2],
  ['dimensions-shared', 1],
  ['dimension-lists', 2],
  ['types-legible', 0],
  ['sections-total', 3],
  ['sections-whole', 1],
  ['sections-partial', 1],
  ['sections-lost', 1],
  ['characters-total', 140],
  ['repeated-characters', 30],
  ['paragraphs-total', 8],
])('%s is %i of the made-up rows', (id, expected) => expect(value(id)).toBe(expected));

test('no id is a fact and a computation, and all are listed', () => {
  const ids = figureIds(source);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(figure(source, id)?.id).toBe(id);
});

test('an unknown id, also one that every object has, is no figure', () => {
  for (const id of ['', 'smapled', 'constructor', 'toString', 'income-total'])
    expect(figure(source, id)).toBeUndefined();
});

test('every computation stands on rows even where there are none', () => {
  const none = Object.fromEntries(Object.keys(rows).map((name) => [name, []]));
  for (const { id } of computed) {
    const found = figure({ rows: none as unknown as typeof rows, computed }, id)!;
    expect(found.value).toBe(0);
    expect(found.evidence).toEqual([]);
  }
});
