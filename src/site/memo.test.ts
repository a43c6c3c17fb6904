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

test('a build makes a value once, one for each key', async () => {
  const known = await memoIn();
  let made = 0;
  const count = () => ++made;
  expect([known('a', count), known('a', count), known('b', count)]).toEqual([1, 1, 2]);
});

test('while an editor works, a save makes everything anew', async () => {
  const root = mkdtempSync(join(tmpdir(), 'memo-'));
  const state = join(root, 'changed.json');
  try {
    const known = await memoIn(root);
    let made = 0;
    const count = () => ++made;
    const now = () => known('a', count);
    expect([now(), now()]).toEqual([1, 1]);
    writeFileSync(state, '{}');
    expect(now()).toBe(2);
    utimesSync(state, 1, 1);
    expect([now(), now()]).toEqual([3, 3]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
