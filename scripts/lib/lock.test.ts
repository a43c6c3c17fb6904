import { spawnSync } from 'node:child_process';
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from './lock.mjs';
import { tempFolder, writeFiles } from './temp-folder.ts';

test('work under the same lock runs one after the other', async () => {
  const file = join(tempFolder(), 'cache/a.lock');
  const log: string[] = [];
  const work = (name: string) =>
    withLock(file, { pollMs: 5, onWait: () => log.push(`${name} waits`) }, async () => {
      log.push(`${name} begins`);
      await wait(20);
      log.push(`${name} ends`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(log).toEqual(['a begins', 'b waits', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(file)).toBe(false);
});

test('failed work lets go', async () => {
  const file = join(tempFolder(), 'a.lock');
  const failing = withLock(file, {}, async () => {
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(await withLock(file, {}, async () => 'next')).toBe('next');
});

test('the lock of a process that died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const root = tempFolder({ 'a.lock': String(pid) });
  expect(await withLock(join(root, 'a.lock'), {}, async () => 'done')).toBe('done');
});

test('a lock without a heartbeat is taken over, although its number lives again', async () => {
  const root = tempFolder();
  writeFiles(root, { 'a.lock': String(process.pid) });
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(join(root, 'a.lock'), longAgo, longAgo);
  expect(await withLock(join(root, 'a.lock'), {}, async () => 'done')).toBe('done');
});
