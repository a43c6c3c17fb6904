import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReleases } from '../src/data/releases/check.ts';
import { releaseVersions } from '../src/data/releases/read.ts';
import { dataPackage } from '../src/data/schemas/package.ts';
import { edit, releasedCopy, runRelease } from './lib/release/testing.ts';

const reasons = ['更正一个标题', 'A label corrected'];

test('refuses an empty release, a step too small; then releases', async () => {
  const { root } = await releasedCopy();
  const empty = await runRelease(root, ['patch', ...reasons]);
  expect(empty).toMatchObject({ code: 1, said: expect.stringContaining('Nothing has changed') });
  edit(root, 'content/data/people.json', '[', `[${JSON.stringify(person)},`);
  const small = await runRelease(root, ['patch', ...reasons], { lang: 'zh_CN.UTF-8' });
  expect(small.code).toBe(1);
  expect(small.said).toMatch(/patch 不够，这些改动至少要 minor：\n.*people · somebody/);
  expect(releaseVersions(root)).toEqual(['1.0.0']);
  const done = await runRelease(root, ['--date', '2027-01-02', 'minor', ...reasons]);
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('Released 1.1.0') });
  const pack = JSON.parse(readFileSync(join(root, 'content/data/datapackage.json'), 'utf8'));
  expect(pack).toMatchObject({ version: '1.1.0', created: '2027-01-02T00:00:00Z' });
  expect(checkReleases(root, dataPackage.parse(pack))).toEqual([]);
  // Three commands, each a process that reads and draws the whole content.
}, 300_000);

test.each([
  [['huge'], '“huge” is unknown'],
  [['--force'], '--force'],
  [['--date', '2026-02-30', 'patch', '一', 'one'], 'not “2026-02-30”'],
])('%j is not understood, and that is named', async (args, said) => {
  const { code, said: told } = await runRelease(import.meta.dirname, args);
  expect([code, told]).toEqual([2, expect.stringContaining(said)]);
  expect(told).not.toMatch(/^\s+at /m);
});

const person = {
  id: 'somebody',
  name_zh: '某人',
  name_en: 'Somebody',
  role: 'reporter',
  role_zh: '记者',
  role_en: 'Reporter',
  affiliation_zh: null,
  affiliation_en: null,
  community: null,
  paragraph: 3,
  evidence: '记者',
  status: 'reported',
};
