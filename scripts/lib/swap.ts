import { existsSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Puts a finished folder in the place of another: readers see the old one or
 * the new one, never half of either.
 *
 * @param fresh the finished folder; it is gone afterwards
 * @param place where it belongs
 * @param aside a path on the same disk for the old folder, until it is deleted
 * @throws Error with a line for the reader, where another program holds the folder open (Windows)
 */
export async function swapFolder(fresh: string, place: string, aside: string): Promise<void> {
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, aside);
  try {
    await rename(fresh, place);
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, place);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
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
