import { spawnSync } from 'node:child_process';
import fs, { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFiles as put, tempFolder } from './testing.ts';
import { alone, type Files, finishIfIdle, NotWritten, writeFiles } from './write-files.ts';

const old = {
  'content/b.json': 'old',
  'content/stories/first/en.mdx': 'first',
  'releases/1.0.0/a': 'a',
  'releases/1.0.0/b/c': 'c',
};
const plan: Files = {
  'content/a.json': { text: 'new', isNew: true },
  'content/b.json': { text: 'changed'.repeat(10_000), isNew: false },
  'content/stories/second/zh-cn.mdx': { text: '第二篇', isNew: true },
  'content/stories/second/en.mdx': { text: 'second', isNew: true },
  'releases/1.0.0': { text: null, isNew: false },
};
const planned = {
  'content/a.json': 'new',
  'content/b.json': 'changed'.repeat(10_000),
  'content/stories/first/en.mdx': 'first',
  'content/stories/second/zh-cn.mdx': '第二篇',
  'content/stories/second/en.mdx': 'second',
};

/** Every file below a folder, hidden ones too, by path; not what commands keep for themselves. */
function all(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .filter((path) => !path.startsWith('.cache/'));
  return Object.fromEntries(entries.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

test('files come, change and go together, and nothing is left beside them', () => {
  const root = tempFolder(old);
  chmodSync(join(root, 'content/b.json'), 0o640);
  writeFiles(root, plan);
  expect(all(root)).toEqual(planned);
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
  expect(fs.statSync(join(root, 'content/b.json')).mode & 0o777).toBe(0o640);
});

test('a file that is there is never written over, and then nothing is', () => {
  const root = tempFolder({ ...old, 'content/a.json': 'mine' });
  expect(() => writeFiles(root, plan)).toThrow(/^content\/a\.json .*nothing was changed/);
  expect(all(root)).toEqual({ ...old, 'content/a.json': 'mine' });
});

/**
 * A disk whose nth step fails, a file written by half; where the process dies
 * with it, so do all that follow. @returns how many steps there were
 */
function failingAt(step: number, dies: boolean, work: () => void): number {
  const names = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync'] as const;
  const real = { ...fs };
  let steps = 0;
  for (const name of names)
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        const number = steps++;
        if (number === step && name === 'writeFileSync')
          real.writeFileSync(args[0] as number, String(args[1]).slice(0, 3));
        if (number === step || (dies && number > step))
          throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        return (real[name] as (...all: unknown[]) => unknown)(...args);
      },
    });
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    for (const name of names) Object.assign(fs, { [name]: real[name] });
    syncBuiltinESMExports();
  }
  return steps;
}

test('killed at any step, all of it is there after the next command, or none', async () => {
  const seen = new Set<string>();
  for (let step = 0; ; step++) {
    const root = tempFolder(old);
    let died = true;
    try {
      died = failingAt(step, true, () => writeFiles(root, plan)) > step;
    } catch {}
    const told = await finishIfIdle(root, 'en');
    const whole = 'content/a.json' in all(root);
    expect([step, all(root)]).toEqual([step, whole ? planned : old]);
    seen.add(`${whole} ${told.length}`);
    expect(fs.existsSync(join(root, '.cache/unfinished.json'))).toBe(false);
    if (!died) break;
  }
  // Undone; finished, which is told; and done but for the tidying up.
  expect([...seen].sort()).toEqual(['false 0', 'true 0', 'true 1']);
});

test('whatever step the disk refuses, what is said is true: nothing was changed, or the next command finishes it', async () => {
  const seen = { refused: 0, unfinished: 0 };
  for (let step = 0; ; step++) {
    const root = tempFolder(old);
    let steps = Number.POSITIVE_INFINITY;
    let expected: Record<string, string> = planned;
    try {
      steps = failingAt(step, false, () => writeFiles(root, plan));
    } catch (error) {
      if (error instanceof NotWritten) {
        expect(error.said.zh).toMatch(/^磁盘满了.*什么都没有改动。腾出空间再来。$/);
        expected = old;
        seen.refused++;
      } else {
        expect(String(error)).toMatch(/is not finished: .*ENOSPC.*the next command then finishes/);
        expect(await finishIfIdle(root, 'en')).toEqual([expect.stringContaining('now finished')]);
        seen.unfinished++;
      }
    }
    // Only what is left to tidy up may fail unsaid.
    await finishIfIdle(root, 'en');
    expect([step, all(root)]).toEqual([step, expected]);
    if (steps <= step) break;
  }
  expect(seen.refused).toBeGreaterThan(10);
  // Four files are moved into place and a folder goes.
  expect(seen.unfinished).toBe(5);
});

test('a note that cannot be read is told and set aside, once', async () => {
  const root = tempFolder({ ...old, '.cache/unfinished.json': '{"ready":true,"steps":[{"pa' });
  expect(await finishIfIdle(root, 'en')).toEqual([expect.stringContaining('unfinished-broken')]);
  expect(await finishIfIdle(root, 'en')).toEqual([]);
  writeFiles(root, plan);
  expect(all(root)).toEqual(planned);
});

test('commands write one after the other, and who only reads does not wait', async () => {
  const root = tempFolder(old);
  const log: string[] = [];
  const work = (name: string) =>
    alone(root, 'en', async () => {
      log.push(`${name} begins`);
      put(root, { '.cache/unfinished.json': '{"ready":false,"steps":[]}' });
      expect(await finishIfIdle(root, 'en')).toEqual([]);
      expect(readdirSync(join(root, '.cache'))).toContain('unfinished.json');
      log.push(`${name} ends`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
/** Whether this account may mount, tried where nothing else is. */
function mayMount(): boolean {
  const place = fs.mkdtempSync('/tmp/three-lenses-mount-');
  const may = process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place);
  if (may) spawnSync('umount', [place]);
  fs.rmdirSync(place);
  return may;
}
const mounts = process.platform === 'linux' && mayMount();

test.skipIf(!mounts)(
  'on a full disk nothing is cut, however little room is left (needs an account that may mount a tmpfs)',
  () => {
    const root = tempFolder();
    expect(mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root)).toBe(true);
    onTestFinished(() => void spawnSync('umount', [root]));
    put(root, old);
    mkdirSync(join(root, '.cache'));
    const ended = [0, 4, 8, 24, 60, 120].map((room) => {
      const { bavail, bsize } = fs.statfsSync(root);
      writeFileSync(join(root, '.cache/filler'), Buffer.alloc(bavail * bsize - room * 1024));
      try {
        writeFiles(root, plan);
        expect(all(root)).toEqual(planned);
        return 'done';
      } catch (error) {
        expect(String(error)).toMatch(/The disk is full/);
        expect(all(root)).toEqual(old);
        return 'refused';
      } finally {
        fs.rmSync(join(root, '.cache/filler'), { force: true });
      }
    });
    expect(ended).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'done']);
  },
);

test.skipIf(!mounts && process.getuid?.() === 0)(
  'a read-only file is told before anything is changed (as root it needs leave to mount)',
  () => {
    const root = tempFolder(old);
    const file = join(root, 'content/b.json');
    if (mounts) {
      expect(mount('--bind', file, file) && mount('-o', 'remount,ro,bind', file)).toBe(true);
      onTestFinished(() => void spawnSync('umount', [file]));
    } else chmodSync(file, 0o444);
    expect(() => writeFiles(root, plan)).toThrow(
      /^content\/b\.json cannot be written \(read-only.*nothing was changed/,
    );
    expect(all(root)).toEqual(old);
  },
);
