import { expect, test } from 'vitest';
import { loadContent } from '../data/load.ts';
import { fonts, hanCharacters, headingCharacters } from './fonts.ts';

const { content } = loadContent(process.cwd());

test('every character of every chart title and name is in the heading font', () => {
  const titles = [
    ...Object.values(content!.charts).map(({ title }) => title.zh),
    ...content!.rows.communities.map(({ name_zh }) => name_zh),
    ...content!.rows.cases.map(({ title_zh }) => title_zh),
    ...content!.rows.themes.map(({ label_zh }) => label_zh ?? ''),
    ...content!.rows.facts.map(({ measure_zh }) => measure_zh),
    ...content!.package.resources.map(({ title }) => title),
  ];
  const { main, rest } = headingCharacters();
  const have = new Set(main + rest);
  expect([...hanCharacters(titles.join(''))].filter((character) => !have.has(character))).toEqual(
    [],
  );
});

test('a character of a heading is in one of the fonts for all pages; each is named by its content', () => {
  const { main, rest } = headingCharacters();
  expect(new Set(main + rest).size).toBe((main + rest).length);
  for (const { name } of Object.values(fonts())) expect(name).toMatch(/-[0-9a-f]{10}$/);
});

test('hanCharacters lists each character once, in order', () => {
  expect(hanCharacters('社区A社，区')).toBe('区社，');
});
