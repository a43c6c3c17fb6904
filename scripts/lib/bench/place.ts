import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { INPUTS } from '../inputs.ts';

/**
 * A copy of the project to build in, without a cache of its own; packages are
 * shared. @returns its folder, which `remove` takes away
 */
export function makePlace(root: string, name: string): { folder: string; remove: () => void } {
  const folder = join(root, '.cache/bench', name);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  remove();
  mkdirSync(folder, { recursive: true });
  for (const path of INPUTS)
    cpSync(join(root, path), join(folder, path), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove };
}
