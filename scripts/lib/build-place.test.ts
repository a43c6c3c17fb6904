import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearLeftovers, diskTrouble, workPlace } from './build-place.ts';
import { tempFolder } from './temp-folder.ts';

test('a build works in .cache, and beside it where that cannot be written', () => {
  const root = tempFolder();
  expect(workPlace(root)('dist-1')).toBe(join(root, '.cache/dist-1'));
  const blocked = tempFolder({ '.cache': 'a file' });
  expect(workPlace(blocked)('dist-1')).toBe(join(blocked, '.dist-1'));
  expect(readdirSync(blocked)).toEqual(['.cache']);
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});

test('what interrupted builds left is removed, and nothing else', () => {
  const root = tempFolder({
    'dist/index.html': 'now',
    '.cache/dist-17/index.html': 'half',
    '.cache/dist-old/index.html': 'before',
    '.cache/fonts/a.bin': 'kept',
    '.dist-18/index.html': 'half',
  });
  clearLeftovers(root);
  expect(readdirSync(root).sort()).toEqual(['.cache', 'dist']);
  expect(readdirSync(join(root, '.cache'))).toEqual(['fonts']);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('now');
});

test('a build that was killed between taking the old site away and putting the new one in place loses nothing', () => {
  const root = tempFolder({ '.cache/dist-old/index.html': 'before', '.cache/dist-17/a': 'new' });
  clearLeftovers(root);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('before');
  expect(existsSync(join(root, '.cache/dist-old'))).toBe(false);
});

test('a full disk is told in one line', () => {
  for (const text of ['ENOSPC: no space left on device, write', 'EFBIG: file too large, write'])
    expect(diskTrouble(text)).toMatch(/^The disk is full.* still the one before\..*build again\.$/);
  expect(diskTrouble('EROFS: read-only file system')).toMatch(/read-only/);
  expect(diskTrouble('Expected "}" at index.astro:3')).toBeUndefined();
});
