import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFile, replaceFile } from './write-file.ts';

/** What a command is about to write, whole, before it writes the first of it. */
const journal = '.cache/unfinished.json';

/**
 * Writes several files as one: all of them or none. What is to be written is
 * noted first, so that a command killed half-way is finished by the next one.
 * @param files new text by path from the root; a file that is new must not be there
 */
export function writeTogether(
  root: string,
  files: Readonly<Record<string, { text: string; isNew: boolean }>>,
): void {
  for (const [path, { isNew }] of Object.entries(files))
    if (isNew && existsSync(join(root, path)))
      throw new Error(`${path} 已经存在，没有改动 is there already; nothing was changed`);
  replaceFile(join(root, journal), JSON.stringify(files));
  finish(root);
}

/** Finishes what a killed command began. @returns paths that were written */
export function finish(root: string): string[] {
  const note = join(root, journal);
  if (!existsSync(note)) return [];
  const files = JSON.parse(readFileSync(note, 'utf8')) as Parameters<typeof writeTogether>[1];
  const written: string[] = [];
  for (const [path, { text, isNew }] of Object.entries(files)) {
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    // An editor may have made it meanwhile: what is there stays.
    if (isNew && existsSync(target)) continue;
    if (isNew) createFile(target, text);
    else replaceFile(target, text);
    written.push(path);
  }
  rmSync(note, { force: true });
  return written;
}
