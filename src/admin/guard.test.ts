import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problem } from '../data/problem.ts';
import { originalDigest } from '../data/translations.ts';
import { siteFacts } from '../site/admin/facts.ts';
import { locales } from './config.ts';
import { documents } from './documents.ts';
import { choicesFor, confirmation, localeOf, problemsAfter, Store, textsOf } from './guard.ts';

const all = documents(siteFacts());
const paths = all.flatMap(({ file }) =>
  file.includes('{{locale}}') ? locales.map((each) => file.replace('{{locale}}', each)) : [file],
);
const read = (file: string) => readFileSync(file, 'utf8');
const filled = () => {
  const store = new Store();
  for (const document of all)
    for (const path of paths)
      if (document.file.replace('{{locale}}', localeOf(read(path))) === path)
        store.read(document, read(path));
  return store;
};

test('a text tells its language, so that both editions of a story find their place', () => {
  for (const path of paths.filter((each) => each.endsWith('.mdx')))
    expect(`${localeOf(read(path))}.mdx`).toBe(path.split('/').at(-1));
  const files = filled().with(new Map());
  for (const path of paths) expect(files.read(path)).toBe(read(path));
});

test('the content as it stands has no problem, read from the store', () => {
  expect(problemsAfter(new Map(), filled())).toEqual([]);
});

test('an entry of the CMS becomes the texts of its files', () => {
  const facts = all.find(({ name }) => name === 'facts')!;
  const data = facts.open(read(facts.file).trim());
  const texts = textsOf({ path: facts.file, data, i18n: {} }, all);
  expect([...texts!]).toEqual([[facts.file, read(facts.file)]]);
  expect(textsOf({ path: 'content/other.json', data, i18n: {} }, all)).toBeUndefined();
});

test('the confirmation is the fingerprint of the original that is saved', () => {
  const file = 'content/stories/method/zh-cn.mdx';
  expect(confirmation(new Map([[file, read(file)]]))).toBe(originalDigest(read(file)));
  expect(confirmation(new Map([['content/data/facts.json', '[]']]))).toBeUndefined();
});

const here = 'content/data/cases.json';
const stale = problem({ file: here }, 'translation-stale', { digest: 'x', name: 'y' });
test.each([
  ['its own mistake', problem({ file: here }, 'empty-text'), { save: false, confirm: false }],
  ['another file’s', problem({ file: 'b.json' }, 'empty-text'), { save: true, confirm: false }],
  [
    'a row that may come',
    problem({ file: here }, 'dangling', { id: 'a', dataset: 'themes', among: [] }),
    { save: true, confirm: false },
  ],
  ['a translation to confirm', stale, { save: true, confirm: true }],
])('a save with %s', (_, found, choices) => {
  expect(choicesFor([found], [here])).toEqual(choices);
  expect(choicesFor([found, problem({ file: here }, 'empty-text')], [here]).save).toBe(false);
});
