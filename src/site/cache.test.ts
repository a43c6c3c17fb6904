import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bound, cached } from './cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keeps `drawn` for a key and counts how often it had to be made. */
function keeper() {
  const calls = { made: 0 };
  const make = async () => {
    calls.made += 1;
    return Buffer.from('drawn');
  };
  const get = async (from: string[]) => Buffer.from(await cached(from, make, folder)).toString();
  return { calls, get };
}

const files = () =>
  readdirSync(join(folder, 'content-v2'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'content-v2', name))
    .filter((path) => statSync(path).isFile());

test('makes bytes once for what they are made from, also where two ask at once', async () => {
  const { calls, get } = keeper();
  expect(await Promise.all([get(['a', 'bc']), get(['a', 'bc'])])).toEqual(['drawn', 'drawn']);
  expect(await get(['a', 'bc'])).toBe('drawn');
  expect(calls.made).toBe(1);
  await get(['ab', 'c']);
  expect(calls.made).toBe(2);
});

test.each(['', 'drawm'])('an entry damaged to %j is made anew, and kept again', async (damaged) => {
  const { calls, get } = keeper();
  await get(['a']);
  for (const file of files()) writeFileSync(file, damaged);
  expect(await get(['a'])).toBe('drawn');
  expect(await get(['a'])).toBe('drawn');
  expect(calls.made).toBe(2);
});

test('where nothing can be written, everything is made and nothing fails', async () => {
  const { calls, get } = keeper();
  // Root may write anywhere; a file in the folder's place stops it too.
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  expect(await get(['a'])).toBe('drawn');
  expect(await get(['a'])).toBe('drawn');
  expect(calls.made).toBe(2);
});

test('a cache beyond its bound is emptied', async () => {
  const { calls, get } = keeper();
  await get(['a']);
  bound(folder);
  await get(['a']);
  expect(calls.made).toBe(1);
  bound(folder, 10);
  await get(['a']);
  expect(calls.made).toBe(2);
});
