import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SEAL = 'manifest.json';

/** SHA-256 of every file below a folder, by its path with `/`. */
export type Seal = Record<string, string>;

/** Writes down what a folder of the cache holds, so that a later build can tell that it still does. */
export function seal(folder: string): void {
  const sums = filesBelow(folder).map((file) => [file, digest(join(folder, file))]);
  writeFileSync(join(folder, SEAL), JSON.stringify(Object.fromEntries(sums)));
}

/** What a folder was sealed with; undefined where a file is missing, new, elsewhere or has another byte. */
export function unbroken(folder: string): Seal | undefined {
  const sums = sealOf(folder);
  return sums && holds(folder, sums) ? sums : undefined;
}

/** The same by the names of its files alone; `holds` reads them. */
export function sealOf(folder: string): Seal | undefined {
  try {
    const sums = JSON.parse(readFileSync(join(folder, SEAL), 'utf8')) as Seal;
    const named = Object.keys(sums);
    const found = filesBelow(folder).filter((file) => file !== SEAL);
    const same = found.length === named.length && found.every((file) => Object.hasOwn(sums, file));
    return same && !named.some((file) => leaves.test(file)) ? sums : undefined;
  } catch {
    return undefined;
  }
}

/** Whether each file has the bytes that it was sealed with. */
export function holds(folder: string, sums: Seal): boolean {
  try {
    return Object.entries(sums).every(([file, sum]) => digest(join(folder, file)) === sum);
  } catch {
    return false;
  }
}

/** Paths of all files below a folder, with `/`, in one order on every system. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** A path that leads out of its folder. */
const leaves = /(^|[\\/])\.\.([\\/]|$)|^([\\/]|[A-Za-z]:)/;

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
