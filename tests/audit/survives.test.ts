import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { figure } from '../support/figure.ts';
import { build, copyProject, digests } from './support/project.ts';

/** Lines that an editor can do nothing with. */
const trace = /^\s+at .*[:(]/m;

test('whatever befalls a build, there is the whole old site or the whole new one', async () => {
  const folder = copyProject();
  const dist = join(folder, 'dist');
  const first = build(folder);
  expect(first.status, first.output).toBe(0);
  const old = digests(dist);
  appendFileSync(join(folder, 'content/pages/about/zh-cn.mdx'), '\n又一段。\n');
  appendFileSync(join(folder, 'content/pages/about/en.mdx'), '\nOne more paragraph.\n');
  allowStaleTranslation(folder);

  // A full disk: no file may grow beyond 48 KB, so that pages cannot be written.
  const limited = ['bash', '-c', 'ulimit -f 48; exec "$@"', 'bash'];
  const full = build(folder, {}, limited);
  expect(full.status, full.output).not.toBe(0);
  expect(full.output.match(/The disk is full/g), full.output).toHaveLength(1);
  expect(full.output).not.toMatch(trace);
  expect(digests(dist)).toEqual(old);
  expect(leftovers(folder)).toEqual([]);

  // Killed without a chance to tidy up: while it checks, bundles and renders.
  for (const moment of [
    { said: '', ms: 1000 },
    { said: 'The content is in order', ms: 1500 },
    { said: 'The content is in order', ms: 8000 },
  ]) {
    expect(await killed(folder, moment), moment.said).toBe(true);
    expect(digests(dist), moment.said).toEqual(old);
  }
  figure('Builds killed without loss', 3);

  // A page that waits for what never comes: Astro then ends by itself, without an error.
  const page = join(folder, 'src/pages/[...file].ts');
  const whole = readFileSync(page, 'utf8');
  writeFileSync(page, whole.replace('await make()', 'await new Promise(() => {})'));
  const halfway = build(folder);
  writeFileSync(page, whole);
  expect(halfway.status, halfway.output).not.toBe(0);
  expect(halfway.output).toContain('Astro ended before the site was whole');
  expect(digests(dist)).toEqual(old);
  expect(leftovers(folder)).toEqual([]);

  // A cache that cannot be written, and is on another disk.
  const unlock = lockCache(folder);
  const uncached = build(folder);
  unlock();
  expect(uncached.status, uncached.output).toBe(0);
  expect(uncached.output).not.toMatch(trace);
  const fresh = digests(dist);
  expect(fresh).not.toEqual(old);
  expect(Object.keys(fresh)).toEqual(Object.keys(fresh).filter((file) => !file.startsWith('.')));
  expect(leftovers(folder)).toEqual([]);

  // Two at once take turns.
  const both = await Promise.all([start(folder).ended, start(folder).ended]);
  for (const { status, output } of both) expect(status, output).toBe(0);
  expect(both.some(({ output }) => /waiting for it/.test(output))).toBe(true);
  expect(digests(dist)).toEqual(fresh);
  expect(leftovers(folder)).toEqual([]);
});

/** What builds leave when they cannot tidy up. */
function leftovers(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^\.(dist-|build)/.test(name));
}

/** A second edition that was changed along with the first needs a confirmation: this is one. */
function allowStaleTranslation(folder: string): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/translated.ts', 'about'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect(status, stdout + stderr).toBe(0);
}

function start(folder: string) {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    detached: true,
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<{ status: number | null; output: string }>((done) =>
    child.once('close', (status) => done({ status, output })),
  );
  return { child, ended, said: () => output };
}

/** Kills the build and all that it started, some time after it has said something. @returns whether it was still at work */
async function killed(folder: string, moment: { said: string; ms: number }): Promise<boolean> {
  const { child, ended, said } = start(folder);
  while (!said().includes(moment.said) && child.exitCode === null) await wait(20);
  await wait(moment.ms);
  if (child.exitCode !== null) return false;
  process.kill(-child.pid!, 'SIGKILL');
  return (await ended).status === null;
}

/** Makes the cache read-only: by a mount where this account may, by its mode otherwise. */
function lockCache(folder: string): () => void {
  const cache = join(folder, '.cache');
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache);
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', cache]).status === 0;
  if (!mounted) chmodSync(cache, 0o555);
  let undone = false;
  const undo = () => {
    if (undone) return;
    undone = true;
    if (mounted) spawnSync('umount', [cache]);
    else chmodSync(cache, 0o755);
  };
  onTestFinished(undo);
  return undo;
}
