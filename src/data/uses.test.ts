import { expect, test } from 'vitest';
import { diskFiles, loadContent } from './load.ts';
import { usesOf } from './uses.ts';

const files = diskFiles(process.cwd());
const content = loadContent(process.cwd()).content!;
const uses = (id: string) => usesOf(id, content, files);
const places = (id: string) =>
  uses(id)!.map(({ file, field, through }) => [file.replace('content/', ''), field, through]);

test('a fact is found in heads, texts and charts of both languages', () => {
  const found = places('visits-frontline');
  for (const file of ['zh-cn', 'en']) {
    expect(found).toContainEqual([`stories/daily-work/${file}.mdx`, 'title', undefined]);
    expect(found).toContainEqual([`stories/daily-work/${file}.mdx`, '<Figure>', undefined]);
  }
  expect(found).toContainEqual(['charts/whereabouts.json', 'title.zh', undefined]);
});

test('each place is where the name stands', () => {
  for (const { file, line, through } of uses('visits-frontline')!)
    expect(files.read(file)!.split('\n')[line! - 1]).toContain(through ?? 'visits-frontline');
});

test('a row is found in charts that draw it and through figures that count it', () => {
  const found = places('work-chengdong');
  expect(found).toContainEqual(['charts/daily-work.json', 'data', undefined]);
  expect(found).toContainEqual(['stories/daily-work/zh-cn.mdx', '<Case>', undefined]);
  expect(found).toContainEqual(['stories/daily-work/zh-cn.mdx', 'standfirst', 'work-cases']);
});

test('a chart is found in its story, and nothing is found of nothing', () => {
  expect(places('whereabouts')).toContainEqual(['stories/daily-work/en.mdx', '<Chart>', undefined]);
  expect(uses('no-such-thing')).toBeUndefined();
});
