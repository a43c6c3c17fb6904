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
  try {
    const sums = JSON.parse(readFileSync(join(folder, SEAL), 'utf8')) as Seal;
    const whole = Object.entries(sums).every(
      ([file, sum]) => !leaves.test(file) && digest(join(folder, file)) === sum,
    );
    const more = filesBelow(folder).some((file) => file !== SEAL && !Object.hasOwn(sums, file));
    return whole && !more ? sums : undefined;
  } catch {
    return undefined;
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
