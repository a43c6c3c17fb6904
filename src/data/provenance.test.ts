import { expect, test } from 'vitest';
import { madeUpRows } from './made-up.ts';
import { byline } from './provenance.ts';

test('the byline is the reporters and correspondents, in order; a lost name is not filled in', () => {
  const rows = madeUpRows();
  expect(byline(rows)).toEqual({ zh: ['甲乙', '丙'], en: ['jia-yi', 'bing'] });
  rows.people[2]!.name_zh = null;
  expect(byline(rows).zh).toEqual(['甲乙']);
});
