import { expect, test } from 'vitest';
import { loadContent } from '../data/load.ts';
import { readRelease, releaseVersions } from '../data/releases/read.ts';
import { releaseFolder, sha256 } from '../data/releases/record.ts';
import { editionIds } from '../i18n/index.ts';
import { drawWithWords } from './chart-words.ts';

/*
 * Every chart of every release, drawn with today's code, says what it said on
 * the day of its release. Where a form must change a word, it changes an
 * interface label: releases keep theirs.
 */
const versions = releaseVersions(process.cwd());

test('there are releases to hold', () => {
  expect(versions.length).toBeGreaterThan(1);
});

test.each(versions)('%s: every number and word of every chart is as it was released', (version) => {
  const { frozen } = readRelease(process.cwd(), version);
  const { content, problems } = loadContent(process.cwd(), releaseFolder(version));
  expect(problems).toEqual([]);
  const kept = JSON.parse(frozen!.files['words.json']!);
  expect(Object.keys(content!.charts)).toEqual(Object.keys(kept));
  for (const id of Object.keys(kept))
    for (const edition of editionIds) {
      const { words } = drawWithWords(id, content!, edition);
      expect(words, `${version} ${id} ${edition}`).toEqual(kept[id][edition]);
      expect(sha256(JSON.stringify(words))).toBe(frozen!.record.charts[id]![edition]);
    }
});
