import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** A copy of the project that commands may change; gone when the test is over. */
export function projectCopy(): string {
  const { root: copy, remove } = projectCopyFor();
  onTestFinished(remove);
  return copy;
}

/** The same for a whole file of tests, which removes it itself. */
export function projectCopyFor(): { root: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'three-lenses-'));
  for (const name of ['content', 'src', 'scripts', 'schemas', '.vscode'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
    'biome.json',
  ])
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return { root: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
