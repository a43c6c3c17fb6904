import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/data/load.ts';
import { checkReleases } from '../../../src/data/releases/check.ts';
import { releaseVersions } from '../../../src/data/releases/read.ts';
import { type Disk, realDisk } from './disk.ts';
import { catchUp, publish } from './publish.ts';
import { edit, nextRelease, releasedCopy } from './testing.ts';

const packageFile = 'content/data/datapackage.json';

/** A disk that dies in the middle of its nth step, writing half of what it should: as a killed process leaves it. */
function dyingDisk(steps: number): Disk & { done: number } {
  const disk = {
    done: 0,
    mkdir: (path: string) => step(() => realDisk.mkdir(path)),
    write: (path: string, text: string) =>
      step(
        () => writeFileSync(path, text),
        () => writeFileSync(path, text.slice(0, text.length / 2)),
      ),
    rename: (from: string, to: string) => step(() => realDisk.rename(from, to)),
    remove: (path: string) => step(() => realDisk.remove(path)),
  };
  function step(whole: () => void, half?: () => void) {
    if (disk.done++ === steps) {
      half?.();
      throw new Error('killed');
    }
    whole();
  }
  return disk;
}

const data = (root: string) =>
  Object.fromEntries(
    readdirSync(join(root, 'content/data'))
      .filter((name) => name !== 'datapackage.json')
      .map((name) => [name, readFileSync(join(root, 'content/data', name), 'utf8')]),
  );
const packageText = (root: string) => readFileSync(join(root, packageFile), 'utf8');

test('killed at any step, a release is there whole or not at all, and the next command goes on', () => {
  const { root } = releasedCopy();
  edit(root, 'content/data/facts.json', '"Communities sampled"', '"Sampled communities"');
  const files = nextRelease(root, '1.0.1');
  const [before, rows] = [packageText(root), data(root)];
  let interrupted = 0;
  // Among the many files all alike, every ninth will do; around the renaming, every step.
  const alike = (steps: number) => steps > 8 && steps < 2 * Object.keys(files).length - 6;
  for (let steps = 0; ; steps++) {
    if (alike(steps) && steps % 9) continue;
    const disk = dyingDisk(steps);
    try {
      publish(root, '1.0.1', files, disk);
    } catch (error) {
      expect(error).toMatchObject({ message: 'killed' });
    }
    expect(data(root)).toEqual(rows);
    const there = releaseVersions(root);
    expect([['1.0.0'], ['1.0.0', '1.0.1']]).toContainEqual(there);
    expect(checkReleases(root)).toEqual([]);
    if (there.length === 1) {
      expect(packageText(root)).toBe(before);
      expect(catchUp(root)).toBeUndefined();
      interrupted++;
      continue;
    }
    // The folder is in place: whatever came after, the next command brings the working copy up.
    catchUp(root);
    expect(packageText(root)).toContain('"version": "1.0.1"');
    expect(checkReleases(root, loadContent(root).content!.package)).toEqual([]);
    if (disk.done <= steps) break;
    realDisk.remove(join(root, 'content/releases/1.0.1'));
    writeFileSync(join(root, packageFile), before);
  }
  expect(interrupted).toBeGreaterThan(15);
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});
