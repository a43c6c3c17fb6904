// Plain JavaScript: bootstrap.mjs uses it before Node 24 is there.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const HEARTBEAT_MS = 2_000;
// A laptop that slept keeps the file but not the heartbeat; a crash keeps both away.
const STALE_MS = 30_000;

/**
 * Runs `work` while no other process holds `file`, so that `npm start` and
 * `npm test` in two terminals do not install or build into each other.
 *
 * @template T
 * @param {string} file path of the lock file; its folder is made
 * @param {{ onWait?: (pid: number) => unknown, pollMs?: number }} options `onWait` is called once, if the lock is held; where it returns false, there is no waiting
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returns; undefined where it was not done
 */
export async function withLock(file, { onWait, pollMs = 250 }, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const pid = holder(file);
    if (pid === undefined) clear(file);
    else {
      if (!told && onWait?.(pid) === false) return /** @type {any} */ (undefined);
      told = true;
    }
    await new Promise((done) => setTimeout(done, pollMs));
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  // After a long sleep it may be another's.
  const release = () => holder(file) === process.pid && rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock that nobody holds any more; one process at a time, each after
 * another look, since the one before may have taken the lock anew.
 * @param {string} file
 */
function clear(file) {
  const turn = `${file}.clearing`;
  try {
    mkdirSync(turn);
  } catch {
    const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > STALE_MS) rmSync(turn, { recursive: true, force: true });
    return;
  }
  try {
    if (holder(file) === undefined) rmSync(file, { force: true });
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

/**
 * The process that holds the lock, or undefined where it died without letting go.
 * @param {string} file
 */
function holder(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE_MS) return undefined;
    const pid = Number(readFileSync(file, 'utf8'));
    // Another process has made the file and not yet written its number.
    if (!pid) return 0;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // EPERM: it lives, under another user.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM') return 0;
    return undefined;
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Someone cleared .cache; the work goes on.
  }
}
