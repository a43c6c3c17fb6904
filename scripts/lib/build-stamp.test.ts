import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dropStamp, isFresh, setStamp } from './build-stamp.ts';
import { tempFolder, writeFiles } from './temp-folder.ts';

function built(): string {
  const root = tempFolder({ 'dist/index.html': 'home', 'dist/en/index.html': 'home' });
  setStamp(root, 'abc');
  return root;
}

test('a build is fresh for the inputs it was made from, and for no others', () => {
  const root = built();
  expect(isFresh(root, 'abc')).toBe(true);
  expect(isFresh(root, 'abd')).toBe(false);
});

test('a build without a stamp is not fresh', () => {
  const root = built();
  dropStamp(root);
  expect(isFresh(root, 'abc')).toBe(false);
});

test('a build with a part gone is not fresh', () => {
  const root = built();
  rmSync(join(root, 'dist/en'), { recursive: true });
  expect(isFresh(root, 'abc')).toBe(false);
});

test('a build with a file cut short is not fresh', () => {
  const root = built();
  writeFiles(root, { 'dist/index.html': 'ho' });
  expect(isFresh(root, 'abc')).toBe(false);
});

test('a stamp cut short by a crash counts as none', () => {
  const root = built();
  writeFiles(root, { '.cache/build.json': '{"inputs": "ab' });
  expect(isFresh(root, 'abc')).toBe(false);
});
