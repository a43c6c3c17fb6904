import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached, cachedJson } from './build-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keeps `text` for a key and counts how often it had to be made. */
function keeper() {
  const calls = { made: 0 };
  const get = async (from: string[], text = 'drawn') =>
    Buffer.from(
      await cached(
        'png',
        from,
        () => {
          calls.made += 1;
          return Buffer.from(text);
        },
        folder,
      ),
    ).toString();
  return { calls, get };
}
const file = () => join(folder, 'png', readdirSync(join(folder, 'png'))[0]!);

test('makes bytes once for what they are made from', async () => {
  const { calls, get } = keeper();
  expect(await get(['a', 'bc'])).toBe('drawn');
  expect(await get(['a', 'bc'])).toBe('drawn');
  expect(calls.made).toBe(1);
  expect(await get(['ab', 'c'])).toBe('drawn');
  expect(calls.made).toBe(2);
});

test('a damaged, cut off or empty file is made anew, never trusted', async () => {
  const { calls, get } = keeper();
  await get(['a']);
  const bytes = readFileSync(file());
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(file(), bytes);
  expect(await get(['a'])).toBe('drawn');
  truncateSync(file(), 34);
  expect(await get(['a'])).toBe('drawn');
  truncateSync(file(), 0);
  expect(await get(['a'])).toBe('drawn');
  expect(calls.made).toBe(4);
  expect(await get(['a'])).toBe('drawn');
  expect(calls.made).toBe(4);
});

test('where nothing can be written, everything is made and nothing fails', async () => {
  const { calls, get } = keeper();
  // Root may write anywhere; a file in the folder's place stops it too.
  writeFileSync(join(folder, 'png'), '');
  chmodSync(folder, 0o500);
  expect(await get(['a'])).toBe('drawn');
  expect(await get(['a'])).toBe('drawn');
  expect(calls.made).toBe(2);
  chmodSync(folder, 0o700);
});

test('data is kept in the same way', () => {
  let made = 0;
  const get = () => {
    const make = () => {
      made += 1;
      return { drawn: ['社区'], left: undefined };
    };
    return cachedJson('png', ['a'], make, folder);
  };
  const first = get();
  expect(first).toStrictEqual({ drawn: ['社区'] });
  expect([get(), made]).toStrictEqual([first, 1]);
  writeFileSync(file(), 'damaged');
  expect([get(), made]).toEqual([{ drawn: ['社区'] }, 2]);
});
