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
  const have = new Set(headingCharacters());
  expect([...hanCharacters(titles.join(''))].filter((character) => !have.has(character))).toEqual(
    [],
  );
});

test('fonts are small enough for a phone, and named by their content', async () => {
  const made = fonts();
  expect((await made['serif-han'].bytes()).length).toBeLessThan(140_000);
  expect((await made['sans-han'].bytes()).length).toBeLessThan(260_000);
  for (const { name } of Object.values(made)) expect(name).toMatch(/-[0-9a-f]{10}$/);
});

test('hanCharacters lists each character once, in order', () => {
  expect(hanCharacters('社区A社，区')).toBe('区社，');
});
