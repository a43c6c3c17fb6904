import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/data/load.ts';
import { checkReleases } from '../../../src/data/releases/check.ts';
import { releaseVersions } from '../../../src/data/releases/read.ts';
import { writeFiles } from '../testing.ts';
import { finishIfIdle } from '../write-files.ts';
import { publish, takeBack } from './publish.ts';
import { edit, nextRelease, releasedCopy } from './testing.ts';

const packageFile = 'content/data/datapackage.json';
const packageText = (root: string) => readFileSync(join(root, packageFile), 'utf8');
const problems = (root: string) => checkReleases(root, loadContent(root).content!.package);
/** The check as an editor runs it. */
const check = (root: string) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../check.ts'), '--lang', 'en'], {
    cwd: root,
    encoding: 'utf8',
  });

test('a release comes with the version of the working copy, and both go when it is taken back', async () => {
  const { root } = await releasedCopy();
  expect(problems(root)).toEqual([]);
  edit(root, 'content/data/facts.json', '"Communities sampled"', '"Sampled communities"');
  const before = packageText(root);
  publish(root, '1.0.1', await nextRelease(root, '1.0.1'));
  expect(releaseVersions(root)).toEqual(['1.0.0', '1.0.1']);
  expect(packageText(root)).toContain('"version": "1.0.1"');
  expect(problems(root)).toEqual([]);
  expect(takeBack(root)).toEqual({ version: '1.0.1', now: '1.0.0' });
  expect(packageText(root)).toBe(before);
  expect(problems(root)).toEqual([]);
  expect(readFileSync(join(root, 'content/data/facts.json'), 'utf8')).toContain('"Sampled comm');
  expect(takeBack(root)).toEqual({ version: '1.0.0' });
  expect(takeBack(root)).toBeUndefined();
}, 300_000);

test('a release killed before its last write is finished by the check, which tells what it cannot finish', async () => {
  const { root } = await releasedCopy();
  const [aside, path] = ['content/data/.unfinished-1', packageFile];
  const text = packageText(root).replace('"1.0.0"', '"1.0.1"');
  edit(root, 'content/data/facts.json', '"Communities sampled"', '"Sampled communities"');
  const folder = Object.entries(await nextRelease(root, '1.0.1')).map(([name, one]) => [
    `content/releases/1.0.1/${name}`,
    one,
  ]);
  const note = JSON.stringify({ ready: true, folders: [], steps: [{ path, aside, isNew: false }] });
  const killed = { ...Object.fromEntries(folder), '.cache/unfinished.json': note };
  // What stands in the way of the last write: a folder of the file's name.
  writeFiles(root, { ...killed, [`${aside}/x`]: '' });
  await expect(finishIfIdle(root, 'en')).rejects.toThrow(
    /^The last command was interrupted .* not finished: .*package/,
  );
  rmSync(join(root, aside), { recursive: true });
  writeFiles(root, { [aside]: text });
  const finished = check(root);
  expect(finished.stderr).toMatch(/^The last command was interrupted .* now finished: .*package/);
  expect([finished.status, finished.stdout]).toEqual([0, expect.stringContaining('in order')]);
}, 300_000);
