import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearLeftovers, diskTrouble, putInPlace } from './build-place.ts';
import { tempFolder } from './testing.ts';

const shown = (root: string) => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('puts the new site in place, whole, and deletes the old one', async () => {
  const root = tempFolder({ '.dist-next/index.html': 'new', 'dist/index.html': '', 'dist/b': '' });
  await putInPlace(root);
  expect([shown(root), readdirSync(root), readdirSync(join(root, 'dist'))]).toEqual([
    'new',
    ['dist'],
    ['index.html'],
  ]);
  const first = tempFolder({ '.dist-next/index.html': 'first' });
  await putInPlace(first);
  expect(shown(first)).toBe('first');
});

test('keeps the old site where the new one is missing', async () => {
  const root = tempFolder({ 'dist/index.html': 'old' });
  await expect(putInPlace(root)).rejects.toThrow();
  expect(shown(root)).toBe('old');
});

test('what interrupted builds left is removed, and nothing else', () => {
  const root = tempFolder({
    'dist/index.html': 'now',
    '.dist-next/index.html': 'half',
    '.dist-old/index.html': 'before',
    '.cache/a': 'kept',
  });
  clearLeftovers(root);
  expect(readdirSync(root).sort()).toEqual(['.cache', 'dist']);
  expect(shown(root)).toBe('now');
});

test('a build that was killed between taking the old site away and putting the new one in place loses nothing', () => {
  const root = tempFolder({ '.dist-old/index.html': 'before', '.dist-next/a': 'new' });
  clearLeftovers(root);
  expect([shown(root), readdirSync(root)]).toEqual(['before', ['dist']]);
});

test('a full disk is told in one line', () => {
  for (const text of ['ENOSPC: no space left on device, write', 'EFBIG: file too large, write'])
    expect(diskTrouble(text)).toMatch(/^The disk is full.* still the one before\..*build again\.$/);
  const cause = new Error('EFBIG: file too large, write');
  expect(diskTrouble(new Error('An unknown error occurred', { cause }))).toMatch(
    /^The disk is full/,
  );
  expect(diskTrouble('Caused by:\n    File too large (os error 27)')).toMatch(/^The disk is full/);
  expect(diskTrouble('EROFS: read-only file system')).toMatch(/read-only/);
  expect(diskTrouble('Expected "}" at index.astro:3')).toBeUndefined();
});
