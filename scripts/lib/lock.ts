import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `work` while no other process holds `file`, so that commands in two
 * terminals do not build or write into each other. The lock is SQLite's on an
 * empty database: the system takes it back however its holder ends.
 *
 * @param file path of the lock file, which stays; its folder is made
 * @param onWait called once, if the lock is held; where it returns false, there is no waiting
 * @returns what the work returns; undefined where it was not done
 */
export async function withLock<T>(
  file: string,
  onWait: () => unknown,
  work: () => T | Promise<T>,
): Promise<T | undefined> {
  mkdirSync(dirname(file), { recursive: true });
  // What forbids it is the system's to say: SQLite only says that it cannot.
  writeFileSync(file, '', { flag: 'a' });
  const lock = new DatabaseSync(file);
  try {
    for (let waits = 0; !take(lock); waits++) {
      if (waits === 0 && onWait() === false) return undefined;
      await wait(100);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function take(lock: DatabaseSync): boolean {
  const BUSY = 5;
  try {
    // Nothing is ever written: so there is no journal, which a full disk would refuse.
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === BUSY) return false;
    throw error;
  }
}
