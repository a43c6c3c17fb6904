import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, releasedCopy, runRelease } from '../../scripts/lib/release/testing.ts';
import { finishIfIdle } from '../../scripts/lib/write-files.ts';
import { checkReleases } from '../../src/data/releases/check.ts';
import { releaseVersions } from '../../src/data/releases/read.ts';
import { dataPackage } from '../../src/data/schemas/package.ts';

const reasons = ['更正一个标题', 'A label corrected'];
const packageOf = (root: string) =>
  dataPackage.parse(JSON.parse(readFileSync(join(root, 'content/data/datapackage.json'), 'utf8')));

test('the release command, killed at random moments, leaves the last state or the next one', async () => {
  const { root } = await releasedCopy();
  const label = (word: string) =>
    edit(root, 'content/data/facts.json', /"measure_en": "[^"]*"/, `"measure_en": "${word}"`);
  label('Before');
  const started = performance.now();
  expect(await runRelease(root, ['patch', ...reasons])).toMatchObject({ code: 0 });
  const whole = performance.now() - started;
  let killed = 0;
  for (let run = 0; run < 20; run++) {
    label(`Word ${run}`);
    const before = releaseVersions(root);
    // Most of the time goes into starting and drawing; the writing is at the end.
    const killAfter = whole * (run % 2 ? 0.8 + 0.3 * Math.random() : Math.random());
    const { code } = await runRelease(root, ['patch', ...reasons], { killAfter });
    if (code !== 0) killed++;
    await finishIfIdle(root, 'en');
    const after = releaseVersions(root);
    expect(after.length - before.length).toBeLessThanOrEqual(1);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(checkReleases(root, packageOf(root))).toEqual([]);
  }
  console.log(
    `release killed in ${killed} of 20 runs, ${releaseVersions(root).length} releases whole`,
  );
  expect(killed).toBeGreaterThan(5);
});
