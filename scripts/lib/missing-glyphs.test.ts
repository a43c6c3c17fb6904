import { expect, test } from 'vitest';
import { diskFiles } from '../../src/data/load.ts';
import { formatProblem } from '../../src/data/problem.ts';
import type { ContentFiles } from '../../src/data/read.ts';
import { missingGlyphs } from './missing-glyphs.ts';

/** The files on disk, one of them as given. */
const withFile = (path: string, change: (text: string) => string): ContentFiles => {
  const disk = diskFiles('.');
  return {
    ...disk,
    list: (folder) => disk.list(folder),
    read: (file) => {
      const text = disk.read(file);
      return file === path && text !== undefined ? change(text) : text;
    },
  };
};

test('what we publish can be drawn', () => {
  expect(missingGlyphs(diskFiles('.'))).toEqual([]);
});

test('a character that pictures cannot draw is told once a file, with its place and a cure', () => {
  const file = 'content/data/communities.json';
  const files = withFile(file, (text) =>
    text.replace(/"name_zh": "[^"]*"/, '"name_zh": "שלום😀"').replace('"Fu Street"', '"\\u05e9"'),
  );
  const found = missingGlyphs(files);
  expect(found.map(({ params }) => params.character)).toEqual(['ש', 'ל', 'ו', 'ם', '😀']);
  expect(found[0]).toMatchObject({ file, field: '[0].name_zh', line: expect.any(Number) });
  const lines = diskFiles('.').read(file)!.split('\n');
  expect(lines[found[0]!.line! - 1]).toContain('"name_zh"');
  expect(formatProblem(found[0]!, 'zh')).toMatch(/communities\.json:\d+:\d+ {2}.*“ש”（U\+05E9）/);
});

test('the head of a story counts, its body does not', () => {
  const file = 'content/stories/method/zh-cn.mdx';
  const files = withFile(file, (text) => `${text.replace('title: ', 'title: 𓀀')}\n\n𓁀\n`);
  expect(missingGlyphs(files)).toMatchObject([
    { file, field: 'title', params: { code: 'U+13000' } },
  ]);
});
