import { existsSync, lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { filesBelow } from '../files.ts';
import { replaceFile } from '../write-files.ts';
import { siteFile } from './built.ts';
import { kindOf } from './kinds.ts';

/** What a deployment changed in the folder that a host serves. */
export interface Placed {
  written: number;
  unchanged: number;
  removed: number;
}

/** For the host or for `deploy` itself; hosts read them at their root only. */
const HOST_FILES = /^_(headers|redirects)$/;
/** What may stand in a folder that is to become the site's: a repository, other builds of the site. */
const BESIDE = /^(\.git|preview)$/;

/** A path below the folder, which cannot lead out of it. */
const path = z.string().regex(/^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\]+$/);
/** What deployments put into the folder: only that is ever removed. */
const record = z.object({
  /** The files of the last deployment. */
  files: z.array(path),
  /** Hashed files of the one before, for the readers who have its pages open. */
  before: z.array(path),
});
const recordName = '.three-lenses.json';

/**
 * Puts a built site into the folder that a host serves, so that at no moment a
 * page asks for a file that is not there: first what pages load, then the pages,
 * each renamed into its place; what the site no longer has goes last. Hashed
 * files that neither this site nor the one before it needs go too.
 *
 * @param dist the built site
 * @param folder what the host serves
 * @param base path that the site was built for; below it, the folder holds the site
 * @throws Error with a line for the editor, before anything is changed, where the
 *   folder holds what `deploy` did not put there
 */
export function placeSite(dist: string, folder: string, base: string): Placed {
  if (base.split('/').includes('..')) throw new Error(`BASE_PATH=${base}: ".." is not allowed.`);
  const target = join(folder, base);
  const files = filesBelow(dist)
    .filter((file) => file !== siteFile && (base === '/' || !HOST_FILES.test(file)))
    .toSorted((a, b) => rank(a) - rank(b));
  const old = readRecord(target);
  const known = new Set([...old.files, ...old.before]);
  for (const file of new Set([...files, ...known])) refuseForeign(target, file, known);

  const same = files.join() === old.files.join();
  const hashed = old.files.filter((file) => kindOf(file) === 'hashed');
  const next = { files, before: same ? old.before : hashed };
  const keep = (of: z.infer<typeof record>) =>
    replaceFile(join(target, recordName), `${JSON.stringify(of)}\n`);
  // Interrupted, the next deployment still knows all that is its own.
  keep({ files: [...new Set([...files, ...old.files])], before: old.before });

  const done: Placed = { written: 0, unchanged: 0, removed: 0 };
  for (const file of files) {
    const bytes = readFileSync(join(dist, file));
    if (isFile(join(target, file)) && readFileSync(join(target, file)).equals(bytes))
      done.unchanged += 1;
    else {
      put(join(target, file), bytes);
      done.written += 1;
    }
  }
  const wanted = new Set([...next.files, ...next.before]);
  for (const file of known) {
    if (wanted.has(file) || !isFile(join(target, file))) continue;
    rmSync(join(target, file));
    removeEmpty(target, dirname(file));
    done.removed += 1;
  }
  keep(next);
  return done;
}

function put(file: string, bytes: Uint8Array): void {
  try {
    replaceFile(file, bytes);
  } catch (error) {
    const { code } = (error as Error).cause as NodeJS.ErrnoException;
    throw new Error(
      `放到 ${file} 停了（${code}）。每个文件都是完整的，旧的或新的；问题解决后再运行一次。 Stopped at ${file} (${code}). Each file is whole, of the old site or the new; solve that, then run it again.`,
    );
  }
}

/** Pages refer to all else. A compressed copy follows its page, so that no host sends an old one for long. */
const rank = (file: string) => (/\.html(\.(br|gz))?$/.test(file) ? 1 : 0);

function readRecord(target: string): z.infer<typeof record> {
  const file = join(target, recordName);
  if (!existsSync(target)) return { files: [], before: [] };
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) {
    const foreign = readdirSync(target).find((name) => !BESIDE.test(name));
    if (!foreign) return { files: [], before: [] };
    throw new Error(
      `${target} 里有别的东西（${foreign}），不是 deploy 放的；什么都没有改动，请换一个空文件夹。 It holds what deploy did not put there (${foreign}); nothing was changed. Name an empty folder.`,
    );
  }
  try {
    return record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(
      `${file} 读不出来，不知道哪些文件是 deploy 放的；什么都没有改动，请换一个空文件夹。 It cannot be read, so deploy does not know its own files; nothing was changed. Name an empty folder.`,
    );
  }
}

/** @throws Error where a file of ours would lead through a link, or take the place of another's */
function refuseForeign(target: string, file: string, known: ReadonlySet<string>): void {
  const parts = file.split('/');
  for (const depth of parts.keys()) {
    const each = parts.slice(0, depth + 1).join('/');
    const stat = lstatSync(join(target, each), { throwIfNoEntry: false });
    const last = each === file;
    if (!stat || (last ? stat.isFile() && known.has(file) : stat.isDirectory())) continue;
    throw new Error(
      `${join(target, each)} 不是 deploy 放的；什么都没有改动，请先把它移走。 It was not put there by deploy; nothing was changed. Move it away first.`,
    );
  }
}

const isFile = (place: string) => lstatSync(place, { throwIfNoEntry: false })?.isFile() ?? false;

/** Removes a folder that has become empty, and those around it. */
function removeEmpty(target: string, folder: string): void {
  if (folder === '.' || readdirSync(join(target, folder)).length) return;
  rmdirSync(join(target, folder));
  removeEmpty(target, dirname(folder));
}
