import { linkSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file of a site. @param file its path in the site, with `/` or the system's separator */
export type WriteSiteFile = (file: string, bytes: Uint8Array) => void;

/**
 * Writes a site in the making. Most files come out as in the site before; those
 * become another name of the same file, which costs a tenth of making one, of
 * taking the old one away, and of sending it to a host that goes by its time.
 * Neither site is ever written in place: a name that is taken is refused.
 *
 * @param site the folder in the making
 * @param before the finished site of the last build; there may be none
 */
export function siteFiles(site: string, before: string): WriteSiteFile {
  const folders = new Set<string>();
  return (file, bytes) => {
    const path = join(site, file);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (!linked(join(before, file), path, bytes)) writeFileSync(path, bytes, { flag: 'wx' });
  };
}

/** @returns whether the old file holds these bytes and has the new name as well */
function linked(old: string, path: string, bytes: Uint8Array): boolean {
  try {
    const found = lstatSync(old, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== bytes.length) return false;
    if (!readFileSync(old).equals(bytes)) return false;
    linkSync(old, path);
    return true;
  } catch {
    // It cannot be read, or the disk knows no second names: then it is written.
    return false;
  }
}
