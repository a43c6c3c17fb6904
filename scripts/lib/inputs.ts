import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders that decide what the built site looks like. */
export const INPUTS = [
  'content',
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Variables that the build reads (src/site/config.ts, scripts/lib/site-build.ts). */
const VARIABLES = ['SITE_URL', 'BASE_PATH', 'HSTS'];

// Neither shows in a page: tests and their snapshots, what editors and systems leave behind.
const IGNORED = /\.test\.ts$|^(__)?snapshots(__)?$|^\.#|^\.DS_Store$|^Thumbs\.db$|~$|\.swp$/;

/**
 * A digest of all that goes into the site, so that a build can be skipped where
 * nothing changed. @param env the variables of the build
 */
export function digestInputs(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256');
  for (const name of VARIABLES) hash.update(`${name}=${env[name] ?? ''}\0`);
  for (const file of INPUTS.flatMap((input) => listFiles(root, input))) {
    const bytes = readFileSync(join(root, file));
    // The length keeps the end of one file apart from the name of the next.
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Paths below `path`, in one order on every system; none where it does not exist. */
function listFiles(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !IGNORED.test(name))
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}

/** Number of files below a folder. */
export function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
}
