import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * The folder in which a build works before its result is put in place. It must
 * be on the disk of dist/, where a rename takes no time: `.cache`, or, where
 * that cannot be written, the project's own folder.
 *
 * @returns a way to name files in it; names are hidden in the project's folder
 */
export function workPlace(root: string): (name: string) => string {
  const cache = join(root, '.cache');
  const trial = join(cache, `dist-trial-${process.pid}`);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(trial, '');
    // Another disk is no place for a folder that is to be renamed to dist/.
    renameSync(trial, join(root, `.dist-trial-${process.pid}`));
    rmSync(join(root, `.dist-trial-${process.pid}`), { force: true });
    return (name) => join(cache, name);
  } catch {
    tryTo(() => rmSync(trial, { force: true }));
    return (name) => join(root, `.${name}`);
  }
}

/**
 * Removes what interrupted builds left, and puts the site back where one was
 * killed between the two renames of its last moment. To be called under the lock.
 */
export function clearLeftovers(root: string): void {
  const dist = join(root, 'dist');
  for (const [folder, prefix] of [
    [join(root, '.cache'), 'dist-'],
    [root, '.dist-'],
  ] as const) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    const old = join(folder, `${prefix}old`);
    if (existsSync(old) && !existsSync(dist)) renameSync(old, dist);
    for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix)))
      tryTo(() => rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 }));
  }
}

/** What a build died of, in a line for the reader; undefined where it is nothing that the disk did. */
export function diskTrouble(text: string): string | undefined {
  const kept = 'The site in dist/ is still the one before.';
  if (/\b(ENOSPC|EDQUOT|EFBIG)\b|no space left|disk (is )?full/i.test(text))
    return `The disk is full, or its share for this account is used up. ${kept} Free some room, then build again.`;
  if (/\bEROFS\b|read-only file system/i.test(text))
    return `The project's folder cannot be written: its disk is read-only. ${kept}`;
  return undefined;
}

/** What cannot be tidied up is no reason to stop. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // Left for the next build.
  }
}
