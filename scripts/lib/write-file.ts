import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file in one step: whoever reads it, also after a power cut, has
 * the old text or the new one, never half of either.
 */
export function replaceFile(path: string, text: string): void {
  const aside = writeAside(path, text);
  try {
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Makes a file in one step. @throws an error with the code EEXIST where there is one: nothing is overwritten */
export function createFile(path: string, text: string): void {
  const aside = writeAside(path, text);
  try {
    // Unlike a rename, a link never takes another file's place.
    linkSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Makes a folder with its files in one step. @throws where there is such a folder already */
export function createFolder(path: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = asideOf(path);
  mkdirSync(aside);
  try {
    for (const [name, text] of Object.entries(files)) write(join(aside, name), text);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

function writeAside(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const aside = asideOf(path);
  write(aside, text);
  return aside;
}

/** Beside its place, so that moving it is one step; hidden, so that nothing reads it meanwhile. */
const asideOf = (path: string) =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);

function write(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
