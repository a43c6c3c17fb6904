import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { kindOf } from './kinds.ts';

/** What a deployment changed in the folder that a host serves. */
export interface Placed {
  written: number;
  unchanged: number;
  removed: number;
}

const HOST_FILES = /^_(headers|redirects)$/;
/** What in the folder of the whole host is not the site's: previews, a repository, proofs of ownership. */
const FOREIGN = /^(preview|\.[^/]+|CNAME)(\/|$)/;

/**
 * Puts a built site into the folder that a host serves, so that at no moment a
 * page asks for a file that is not there: first what pages load, then the pages,
 * each renamed into its place; what the site no longer has goes last. Hashed
 * files of the build before stay, for the readers who have its pages open.
 *
 * @param dist the built site
 * @param folder what the host serves
 * @param base path that the site was built for; below it, the folder holds the site
 */
export function placeSite(dist: string, folder: string, base: string): Placed {
  const target = join(folder, base);
  // Hosts read these at their root only; a preview must not speak for the whole host.
  const files = listFiles(dist).filter((file) => base === '/' || !HOST_FILES.test(file));
  const done: Placed = { written: 0, unchanged: 0, removed: 0 };
  for (const file of files.toSorted((a, b) => rank(a) - rank(b))) {
    if (same(join(dist, file), join(target, file))) done.unchanged += 1;
    else {
      put(join(dist, file), join(target, file));
      done.written += 1;
    }
  }
  const present = new Set(files);
  for (const file of listFiles(target)) {
    if (present.has(file) || FOREIGN.test(file) || kindOf(file) === 'hashed') continue;
    rmSync(join(target, file));
    done.removed += 1;
  }
  return done;
}

/** Pages refer to all else. A compressed copy follows its page, so that no host sends an old one for long. */
const rank = (file: string) => (/\.html(\.(br|gz))?$/.test(file) ? 1 : 0);

function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const aside = `${to}.new`;
  copyFileSync(from, aside);
  renameSync(aside, to);
}

function same(a: string, b: string): boolean {
  if (!existsSync(b) || statSync(a).size !== statSync(b).size) return false;
  return readFileSync(a).equals(readFileSync(b));
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
    )
    .sort();
}
