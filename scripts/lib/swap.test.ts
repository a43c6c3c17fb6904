import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { swapFolder } from './swap.ts';
import { tempFolder } from './temp-folder.ts';

test('puts the new folder in place, whole, and deletes the old one', async () => {
  const root = tempFolder({ 'next/a': 'new', 'dist/a': 'old', 'dist/b': 'old' });
  await swapFolder(join(root, 'next'), join(root, 'dist'), join(root, 'aside'));
  expect(readFileSync(join(root, 'dist/a'), 'utf8')).toBe('new');
  for (const gone of ['dist/b', 'next', 'aside']) expect(existsSync(join(root, gone))).toBe(false);
});

test('works the first time, when nothing is in place', async () => {
  const root = tempFolder({ 'next/a': 'new' });
  await swapFolder(join(root, 'next'), join(root, 'dist'), join(root, 'aside'));
  expect(readFileSync(join(root, 'dist/a'), 'utf8')).toBe('new');
});

test('keeps the old folder where the new one is missing', async () => {
  const root = tempFolder({ 'dist/a': 'old' });
  const swap = swapFolder(join(root, 'next'), join(root, 'dist'), join(root, 'aside'));
  await expect(swap).rejects.toThrow();
  expect(readFileSync(join(root, 'dist/a'), 'utf8')).toBe('old');
});
