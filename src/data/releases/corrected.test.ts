import { expect, test } from 'vitest';
import { correctedWords } from './corrected.ts';

const change = (before: string, after: string) => ({
  kind: 'chart',
  chart: 'where',
  charts: ['where'],
  stories: ['daily'],
  before,
  after,
});
const texts: Record<string, string> = {
  'content/releases/1.0.1/release.json': JSON.stringify({
    why: { zh: '“办法不足”改为原文的说法', en: 'The report names no “office”.' },
  }),
  'content/releases/1.0.1/changes.json': JSON.stringify({
    changes: [
      change('going through tasks in the office', 'going through tasks in the community'),
      change('at the hall office', 'at the subdistrict office'),
      change('遇到任务办法不足', '遇到任务工作间歇不足'),
    ],
  }),
  'content/charts/where.json':
    '{\n "zh": "办法不足",\n "en": "In the office and the subdistrict office"\n}',
  'content/stories/daily/en.mdx': '---\n---\n\nOfficers went to the office.\n',
  'content/stories/other/en.mdx': 'the office',
};
const files = { read: (file: string) => texts[file], list: () => [] };

test('a word that the reason names and a change took out is told where it still stands', () => {
  const found = correctedWords(files, '1.0.1');
  expect(found.map(({ file, line, params }) => [file, line, params.word])).toEqual([
    ['content/charts/where.json', 2, '办法不足'],
    ['content/charts/where.json', 3, 'office'],
    ['content/stories/daily/en.mdx', 4, 'office'],
  ]);
  expect(found.every(({ code }) => code === 'corrected-word')).toBe(true);
});

test('without a release, or with one that cannot be read, nothing is told', () => {
  expect(correctedWords(files, undefined)).toEqual([]);
  expect(correctedWords(files, '9.9.9')).toEqual([]);
});
