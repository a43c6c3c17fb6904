import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached, cachedJson, dropUnused } from './build-cache.ts';

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

test('what no build has used for a month is dropped, and nothing else', async () => {
  const { calls, get } = keeper();
  const ago = (days: number) => Date.now() / 1000 - days * 24 * 3600;
  await get(['a']);
  const used = file();
  utimesSync(used, ago(40), ago(40));
  await get(['a']);
  expect(statSync(used).mtimeMs / 1000).toBeGreaterThan(ago(1));
  await get(['b']);
  const unused = readdirSync(join(folder, 'png')).map((name) => join(folder, 'png', name));
  for (const each of unused) if (each !== used) utimesSync(each, ago(31), ago(31));
  const other = join(folder, 'settings.json');
  writeFileSync(other, '{}');
  utimesSync(other, ago(99), ago(99));
  dropUnused(folder);
  expect(readdirSync(join(folder, 'png')).map((name) => join(folder, 'png', name))).toEqual([used]);
  expect(readdirSync(folder).sort()).toEqual(['png', 'settings.json']);
  expect(calls.made).toBe(2);
  dropUnused(join(folder, 'nowhere'));
});
