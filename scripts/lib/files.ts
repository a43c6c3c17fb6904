import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

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
const IGNORED =
  /\.test\.ts$|(^|\/)(__)?snapshots(__)?\/|(^|\/)(\.#[^/]*|\.DS_Store|Thumbs\.db)$|~$|\.swp$/;

/** Every file below a folder, by its path there with forward slashes, in one order on every system. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * A digest of all that goes into the site, so that a build can be skipped where
 * nothing changed. @param env the variables of the build
 */
export function digestInputs(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256');
  for (const name of VARIABLES) hash.update(`${name}=${env[name] ?? ''}\0`);
  for (const input of INPUTS.filter((path) => existsSync(join(root, path)))) {
    const isFolder = statSync(join(root, input)).isDirectory();
    const below = isFolder ? filesBelow(join(root, input)).map((file) => `/${file}`) : [''];
    for (const path of below.filter((file) => !IGNORED.test(file))) {
      const bytes = readFileSync(join(root, input + path));
      // The length keeps the end of one file apart from the name of the next.
      hash.update(`${input}${path}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}
