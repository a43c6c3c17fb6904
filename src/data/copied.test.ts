import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiedRuns } from './copied.ts';
import { parseJson } from './json.ts';
import { madeUpRows } from './made-up.ts';
import type { Content } from './read.ts';
import { sourcesOf } from './testing.ts';

const sentence = '天地玄黄宇宙，洪荒日月，盈昃辰宿';
const blocks = [
  '青河市：',
  `社区里${sentence}。`,
  '东坡社区同西桥社区、南亭社区一起修亭',
  '设店铺3间、摊位5个，预计年收入2万元，推行“春夏秋冬东南西北上下左右”办',
  '法，人人都来出主意出力气做好事情',
];
const rows = madeUpRows();

/** What is found in one story's text, or in one chart file. */
function found(story: string, chart: unknown = {}) {
  const source = parseJson(JSON.stringify(chart, null, 1), 'content/charts/x.json').source!;
  const content = { rows, sources: { data: sourcesOf(rows), charts: { x: source } } };
  return copiedRuns(blocks, content as unknown as Content, [{ file: 'x.mdx', source: story }])
    .problems;
}

test('twelve characters in a row are told with file, line, run and paragraph; eleven are not', () => {
  expect(found('---\n标题\n---\n\n照抄：天地玄黄宇宙洪荒日月盈吧')).toEqual([]);
  expect(found('---\n标题\n---\n\n照抄：天地玄黄宇宙洪荒日月盈昃吧')).toMatchObject([
    {
      code: 'copied-run',
      file: 'x.mdx',
      line: 5,
      column: 4,
      params: { run: '天地玄黄宇宙洪荒日月盈昃', paragraph: 2 },
    },
  ]);
});

test('punctuation, figures and tags do not break a run, nor does a block that ends in a word', () => {
  expect(
    found('铺面：设店铺<Figure id="a" />间，摊位<Figure id="b" unit />，预计年收入').length +
      found('设店铺{a}间、摊位{b}个，预计年收入').length,
  ).toBe(1);
  expect(found('这办法人人都来出主意出力气做好')).toMatchObject([{ params: { paragraph: 4 } }]);
});

test('names, the report’s quoted terms, titles and quotations of evidence are not counted', () => {
  expect(found('东坡社区同西桥社区、南亭社区一起修')).toEqual([]);
  expect(found('推行“春夏秋冬东南西北上下左右”')).toEqual([]);
  expect(found(`读《${sentence}》`)).toEqual([]);
  expect(found(`读“${sentence}”`)).toHaveLength(1);
  rows.cases[0]!.evidence = sentence;
  expect(found(`读“${sentence}”`)).toEqual([]);
  rows.cases[0]!.evidence = '正在修路';
});

test('texts of charts and rows are read, their evidence and fragments are not', () => {
  expect(found('', { title: { zh: sentence }, evidence: sentence })).toMatchObject([
    { file: 'content/charts/x.json', line: 3 },
  ]);
  expect(found('', { options: [{ words: { fragment: sentence } }] })).toEqual([]);
});

test('wherever a sentence stands, it is found whole and once', () => {
  const other = fc.stringMatching(/^[金木水火土，a-z\n]{0,12}$/);
  fc.assert(
    fc.property(other, other, (before, after) => {
      const problems = found(`${before}${sentence}${after}`);
      expect(problems.map(({ params }) => params.run)).toEqual([sentence.replaceAll('，', '')]);
    }),
  );
});
