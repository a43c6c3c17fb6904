import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';

/** Where a site is made before it is put in place: on the disk of dist/, where a rename takes no time. */
export const nextFolder = '.dist-next';
const oldFolder = '.dist-old';

const gone = { recursive: true, force: true, maxRetries: 3 } as const;

/**
 * Removes what interrupted builds left, and puts the site back where one was
 * killed between the two renames of its last moment.
 */
export function clearLeftovers(root: string): void {
  const [dist, old] = [join(root, 'dist'), join(root, oldFolder)];
  if (existsSync(old) && !existsSync(dist)) renameSync(old, dist);
  rmSync(old, gone);
  rmSync(join(root, nextFolder), gone);
}

/**
 * Puts the finished site in the place of the one before: readers see the old
 * one or the new one, never half of either.
 * @throws Error with a line for the reader, where another program holds the folder open (Windows)
 */
export async function putInPlace(root: string): Promise<void> {
  const [dist, old] = [join(root, 'dist'), join(root, oldFolder)];
  rmSync(old, gone);
  if (existsSync(dist)) await rename(dist, old);
  try {
    await rename(join(root, nextFolder), dist);
  } catch (error) {
    if (existsSync(old)) renameSync(old, dist);
    throw error;
  }
  rmSync(old, gone);
}

async function rename(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return renameSync(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES') throw error;
      // A virus scanner lets go after a moment; an editor or a server does not.
      if (attempt === 5)
        throw new Error(`${from} is in use by another program. Close it, then build again.`);
      await wait(attempt * 200);
    }
}

/** What a build died of, in a line for the reader; undefined where it is nothing that the disk did. */
export function diskTrouble(error: unknown): string | undefined {
  // With its causes: Astro wraps what its own store could not write.
  const text = inspect(error);
  const kept = 'The site in dist/ is still the one before.';
  if (/\b(ENOSPC|EDQUOT|EFBIG)\b|no space left|file too large|disk (is )?full/i.test(text))
    return `The disk is full, or its share for this account is used up. ${kept} Free some room, then build again.`;
  if (/\bEROFS\b|read-only file system/i.test(text))
    return `The project's folder cannot be written: its disk is read-only. ${kept}`;
  return undefined;
}
