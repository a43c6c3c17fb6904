import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles, loadContent } from '../../src/data/load.ts';
import { pageHead } from '../../src/data/schemas/story.ts';
import { textPairs } from '../../src/data/series.ts';
import { checkStory } from '../../src/data/stories.ts';
import { checkTemplate } from '../../src/data/templates.ts';
import { parseMdx } from '../../src/site/mdx-parser.ts';

// What the editors' guide shows must work as it stands there.
const { content } = loadContent('.');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
const head = '---\ntitle: a\nstandfirst: b\ndescription: c\n---\n\n';

test.each(['content/README.md', 'content/README.en.md'])('%s holds true', (file) => {
  const guide = readFileSync(file, 'utf8');
  for (const [, name] of guide.matchAll(/npm run ([a-z-]+)/g))
    expect(Object.keys(scripts)).toContain(name);

  const shown = [...guide.matchAll(/<[A-Z]\w+[^<>\n]*\/>|<([A-Z]\w+)[^<>\n]*>…<\/\1>/g)];
  expect(shown.length).toBeGreaterThan(8);
  for (const [snippet] of shown) {
    const names = { content: content!, paths: ['data/'] };
    const source = { file: 'guide', source: `${head}${snippet}\n` };
    expect([snippet, checkStory(source, names, pageHead, parseMdx)]).toEqual([snippet, []]);
  }

  for (const [placeholder] of guide.matchAll(/\{[a-z-]+(?:\|[\w:-]+)?\}/g))
    expect([placeholder, checkTemplate(placeholder, content!, 'zh')]).toEqual([placeholder, []]);

  for (const [, path] of guide.matchAll(/`((?:data|charts|src)\/[\w./-]+)`/g))
    expect([path, existsSync(path!.startsWith('src/') ? path! : `content/${path}`)]).toEqual([
      path,
      true,
    ]);

  const translated = /npm run translated -- ([a-z-]+)/.exec(guide)![1]!;
  expect(textPairs(diskFiles('.')).map(({ name }) => name)).toContain(translated);
});

test.each(['content/README.md', 'content/README.en.md', 'scripts/lib/publish/README.md'])(
  'every table of %s has its head',
  (file) => {
    const tables = readFileSync(file, 'utf8').match(/(?:^\|.*\n)+/gm)!;
    for (const table of tables) expect(table).toMatch(/^\|.*\n\|[-|]+\n/);
  },
);

test('both guides tell the same tasks', () => {
  const tasks = (file: string) => readFileSync(file, 'utf8').match(/^## /gm)!.length;
  expect(tasks('content/README.en.md')).toBe(tasks('content/README.md'));
});
