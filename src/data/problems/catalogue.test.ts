import { expect, test } from 'vitest';
import { type Code, catalogue, said } from './index.ts';
import words from './words.json' with { type: 'json' };

/** What words.json has words for. */
const known = { few: true, first: true, inclusive: true, language: 'zh', among: ['one', 'two'] };

test.each(Object.entries(catalogue))(
  '%s is said in both languages, with its cure',
  (code, texts) => {
    const named = [...JSON.stringify([texts, words]).matchAll(/\$\{(?:\w+:)?(\w+)\}/g)];
    const params = { ...Object.fromEntries(named.map(([, name]) => [name!, 'name'])), ...known };
    for (const language of ['zh', 'en'] as const) {
      const { message, cure } = said(code as Code, params, language);
      for (const text of [message, cure]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|\[object|\n|\$/);
        if (language === 'en') expect(text).not.toMatch(/[。，；]/u);
      }
      if (language === 'zh') expect(message).toMatch(/\p{Script=Han}/u);
    }
  },
);

test('both languages name the same parameters, and only tables that are there', () => {
  const names = (texts: string[]) =>
    [...new Set(texts.join().match(/\$\{[^}]*\}/g))].map((one) => one.slice(2, -1)).sort();
  const entries = Object.values(words).flatMap((table) => Object.values(table));
  const pairs = [
    ...Object.values(catalogue).map(({ zh, en }) => [zh, en]),
    ...entries.map(([zh, en]) => [[zh!], [en!]]),
  ];
  for (const [zh, en] of pairs) {
    expect(names(zh!)).toEqual(names(en!));
    for (const name of names(zh!))
      if (name.includes(':')) expect(['hint', ...Object.keys(words)]).toContain(name.split(':')[0]);
  }
});
