import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { madeUpRows } from './made-up.ts';
import { proseRules, proseSlips, typedFigures } from './prose.ts';
import { surveyFile } from './schemas/survey.ts';

const survey = surveyFile.parse(parse(readFileSync('content/survey.yml', 'utf8')));
const rules = { terms: survey.terms, percentages: false };
const found = (body: string) => typedFigures(body, rules).map((one) => one.found);

test.each([
  '共16个',
  '共１６个',
  '٣ shops',
  '①',
  '½ of them',
  '{16} shops',
  '{"16"} shops',
  '<Case id="a">16 shops</Case>',
  '[^1]: 共16个',
  '![of 16](a.png)',
  '[16 of them](https://a.b)',
])('a digit is found in %j', (body) => expect(found(body).length).toBe(1));

test.each([
  '十六位',
  '十一个',
  '二十一家',
  '二百〇五人',
  '三四个',
  '两人',
  '三本',
  '三楼',
  '两处',
  '四件',
  '十余条',
  '二十万元',
  '三 个',
  '二〇二六年',
  '百分之五十',
])('a Chinese count is found in %s', (body) => expect(found(body).length).toBe(1));

test.each([
  'sixteen of them',
  'Twenty-two',
  'ninety',
  'seventy',
  'a million',
  'three thousand',
  'half',
])('an English number word is found in %s', (body) =>
  expect(found(body).length).toBeGreaterThan(0),
);

test.each([
  '从“三个视角”看',
  '三个精准',
  '“三无”小区',
  '从四方面发力',
  '一张网',
  '村两委',
  '抓好一方党建',
  'The Three Lenses',
  'three precisions',
  'one community',
  '一个社区',
  '第三个案例',
  'the third case',
  'someone often',
  '万一个别人',
  '千万不要',
  '单位：万元',
  '<Figure id="a1" /> of <Figure id="b" of="c2" />',
  '<Chart id="a" n={{ a: [1, 2] }} />',
  '<Chart\n  id="w16"\n  n={3}\n/>',
  '[x](https://a.b/2026/12 "t")',
  '[x]: https://a.b/16',
  'https://a.b/2026',
  '<https://a.b/2026>',
  '`16`',
  '```\n16 个\n```',
  '~~~\n16\n~~~',
  'import x from "./a16.mjs"',
  'export const x = 16',
  '{/* 16 */}',
  '1. first\n2. next',
  '&#8217;',
  '脚注[^1]后\n\n[^1]: 说明',
])('nothing counts in %j', (body) => expect(found(body)).toEqual([]));

const words = fc.constantFrom(
  '社区',
  'the shops',
  '，',
  '\n',
  ' ',
  '<Figure id="a1" />',
  '`1`',
  '三个视角',
);

test('a number typed anywhere in prose is found at its place', () => {
  fc.assert(
    fc.property(fc.array(words), fc.array(words), fc.nat(99999), (before, after, number) => {
      const start = `${before.join(' ')} `;
      expect(typedFigures(`${start}${number} ${after.join(' ')}`, rules)).toEqual([
        { found: String(number), offset: start.length },
      ]);
    }),
  );
});

test('prose without numbers has none, however it is put together', () => {
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      expect(found(parts.join(' '))).toEqual([]);
    }),
  );
});

test('every coined term passes alone and in a sentence', () => {
  for (const term of survey.terms) expect(found(`说“${term}”的 ${term.toUpperCase()}`)).toEqual([]);
});

test('texts may say per cent from as many on as the survey sets', () => {
  const rows = madeUpRows();
  const said = (from?: number) => {
    const percentages = from === undefined ? undefined : { of: 'sampled', from };
    const own = proseRules({ rows, survey: { ...survey, percentages } });
    return proseSlips('一半是50%', own, 'zh').map((one) => one.said.code);
  };
  expect(said()).toContain('percentage');
  expect(said(5)).toContain('percentage');
  expect(said(4)).not.toContain('percentage');
});
