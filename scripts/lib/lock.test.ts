import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
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

test('of processes that find the same stale locks at the same moments, one at a time holds each', async () => {
  const rounds = 60;
  const root = tempFolder();
  const longAgo = new Date(Date.now() - 60_000);
  for (let round = 0; round < rounds; round++) {
    writeFiles(root, { [`${round}.lock`]: '1' });
    utimesSync(join(root, `${round}.lock`), longAgo, longAgo);
  }
  const program = `
    import { mkdirSync, rmdirSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(new URL('lock.mjs', import.meta.url).href)};
    for (let round = 0; round < ${rounds}; round++) {
      while (Date.now() < ${Date.now() + 1000} + round * 20);
      await withLock(${JSON.stringify(root)} + '/' + round + '.lock', { pollMs: 1 }, async () => {
        // Where another is inside, this folder is there.
        mkdirSync(${JSON.stringify(root)} + '/inside-' + round);
        await new Promise((done) => setTimeout(done, 2));
        rmdirSync(${JSON.stringify(root)} + '/inside-' + round);
      });
    }`;
  const ended = [1, 2, 3].map(async () => {
    const args = ['--input-type=module', '--eval', program];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    return new Promise<string>((done) => child.once('close', () => done(said)));
  });
  expect(await Promise.all(ended)).toEqual(['', '', '']);
});

test('who lost its lock does not remove that of the next, and who need not wait goes on', async () => {
  const file = join(tempFolder(), 'a.lock');
  await withLock(file, {}, async () => writeFiles(join(file, '..'), { 'a.lock': '1' }));
  expect(readFileSync(file, 'utf8')).toBe('1');
  expect(await withLock(file, { onWait: () => false }, async () => 'done')).toBeUndefined();
});
