import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from './lock.ts';
import { tempFolder } from './testing.ts';

const patient = () => {};

test('work under the same lock runs one after the other', async () => {
  const file = join(tempFolder(), 'cache/a.lock');
  const log: string[] = [];
  const work = (name: string) =>
    withLock(
      file,
      () => log.push(`${name} waits`),
      async () => {
        log.push(`${name} begins`);
        await wait(20);
        log.push(`${name} ends`);
      },
    );
  await Promise.all([work('a'), work('b')]);
  expect(log).toEqual(['a begins', 'b waits', 'a ends', 'b begins', 'b ends']);
});

test('failed work lets go', async () => {
  const file = join(tempFolder(), 'a.lock');
  const failing = withLock(file, patient, async () => {
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(await withLock(file, patient, () => 'next')).toBe('next');
});

test('another process holds it until it dies, and who need not wait goes on', async () => {
  const file = join(tempFolder(), 'a.lock');
  const program = `
    import { withLock } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)};
    await withLock(${JSON.stringify(file)}, () => {}, () => {
      console.log('held');
      return new Promise((done) => setTimeout(done, 60_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await once(child.stdout, 'data');
  expect(
    await withLock(
      file,
      () => false,
      () => 'done',
    ),
  ).toBeUndefined();
  expect(
    await withLock(
      file,
      () => child.kill('SIGKILL'),
      () => 'done',
    ),
  ).toBe('done');
});
