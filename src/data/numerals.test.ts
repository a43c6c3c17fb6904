import { expect, test } from 'vitest';
import { loadContent } from './load.ts';
import { checkNumerals, mixedNumerals } from './numerals.ts';

const content = loadContent('.').content!;
const told = (body: string, file: string) =>
  checkNumerals(body, file, 1, content).map(({ code, line, column }) => [code, line, column]);
const digits = '<Figure id="visits-frontline" />';
const words = '<Figure id="both-lenses" style="word" />';

test('a paragraph of Chinese has digits or words', () => {
  const zh = (body: string) => told(body, 'zh-cn.mdx');
  expect(zh(`${digits}位，${words}个\n`)).toEqual([['numerals-mixed', 1, digits.length + 3]]);
  expect(zh(`一段。\n\n${digits}位，\n${words}个，${words}个\n`)).toEqual([
    ['numerals-mixed', 4, 1],
  ]);
  expect(zh(`${digits}位\n\n${words}个，${words}个\n`)).toEqual([]);
  // A count of a whole is always in digits.
  expect(zh(`${words}个，<Figure id="visits-frontline" of="sampled" />\n`)).toEqual([]);
  expect(zh(`{/* ${digits} */}${words}个\n`)).toEqual([]);
});

test('English has words below ten and digits from ten on', () => {
  const en = (body: string) => told(body, 'en.mdx');
  expect(en(`Of them ${digits} were\n`)).toEqual([['numerals-ten', 1, 9]]);
  expect(en('the <Figure id="sampled" style="word" /> communities\n')).toEqual([
    ['numerals-ten', 1, 5],
  ]);
  expect(en(`<Figure id="sampled" style="Word" /> ${words} <Figure id="sampled" />\n`)).toEqual([]);
});

test('so has a template', () => {
  expect(mixedNumerals('{visits-frontline}位，{both-lenses|word}个')).toMatchObject([
    { code: 'numerals-mixed' },
  ]);
  for (const one of ['{both-lenses|word}个', '{sampled}个，{visits-frontline|of:sampled}', '没有'])
    expect(mixedNumerals(one)).toEqual([]);
});
