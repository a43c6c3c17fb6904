import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

/** The module as a build has it, or as it is while an editor works on the copy in `root`. */
async function memoIn(root?: string) {
  vi.resetModules();
  vi.stubEnv('CONTENT_ROOT', root);
  return (await import('./memo.ts')).memo<number>();
}

afterEach(() => vi.unstubAllEnvs());

test('a build makes a value once, one for each key and release', async () => {
  const known = await memoIn();
  let made = 0;
  const count = () => ++made;
  expect([known('a', count), known('a', count), known('b', count)]).toEqual([1, 1, 2]);
  expect([known('a', count, '1.0.0'), known('a', count, '1.0.0')]).toEqual([3, 3]);
});

test('while an editor works, a save makes anew what is not of a release', async () => {
  const root = mkdtempSync(join(tmpdir(), 'memo-'));
  const state = join(root, 'changed.json');
  try {
    const known = await memoIn(root);
    let made = 0;
    const count = () => ++made;
    const now = () => [known('a', count), known('a', count, '1.0.0')];
    expect(now()).toEqual([1, 2]);
    expect(now()).toEqual([1, 2]);
    writeFileSync(state, '{}');
    expect(now()).toEqual([3, 2]);
    utimesSync(state, 1, 1);
    expect(now()).toEqual([4, 2]);
    expect(now()).toEqual([4, 2]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
