import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where slow artefacts are kept between builds; may be deleted at any time. */
const root = join(process.cwd(), '.cache');
const DAY_MS = 24 * 3600 * 1000;
/** A file says once a day at most that it is still used, and goes when it has not for a month. */
const MAX_AGE_MS = 30 * DAY_MS;

/**
 * Bytes that take long to make, kept under `.cache/<kind>/` by what they are
 * made from. A file begins with the digest of its bytes, so that a damaged one
 * is noticed and made anew; where the folder cannot be written, nothing is kept.
 *
 * @param kind folder of the cache: `png`, `pptx`, `fonts`
 * @param from everything that decides the bytes, the version of the code that makes them included
 */
export async function cached(
  kind: string,
  from: readonly (string | Uint8Array)[],
  make: () => Uint8Array | Promise<Uint8Array>,
  folder = root,
): Promise<Uint8Array> {
  const file = join(folder, kind, `${keyOf(from)}.bin`);
  const kept = read(file);
  if (kept) return kept;
  const bytes = await make();
  keep(file, bytes);
  return bytes;
}

/** The same for data that can be written as JSON and is made at once, where whoever asks cannot wait. */
export function cachedJson<T>(
  kind: string,
  from: readonly (string | Uint8Array)[],
  make: () => T,
  folder = root,
): T {
  const file = join(folder, kind, `${keyOf(from)}.bin`);
  const kept = read(file);
  if (kept) return JSON.parse(new TextDecoder().decode(kept)) as T;
  const written = JSON.stringify(make());
  keep(file, new TextEncoder().encode(written));
  // Read back here as well: what JSON leaves out must be missing in the first build, too.
  return JSON.parse(written) as T;
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Parts are told apart by their lengths: `['ab', 'c']` and `['a', 'bc']` differ. */
function keyOf(from: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of from) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

function read(file: string): Uint8Array | undefined {
  try {
    const whole = readFileSync(file);
    // Without a copy: a build reads a hundred megabytes.
    const bytes = new Uint8Array(
      whole.buffer,
      whole.byteOffset + 32,
      Math.max(0, whole.length - 32),
    );
    if (whole.length < 32 || !digest(bytes).equals(whole.subarray(0, 32))) return undefined;
    markUsed(file);
    return bytes;
  } catch {
    return undefined;
  }
}

function markUsed(file: string): void {
  try {
    const now = Date.now();
    if (now - statSync(file).mtimeMs > DAY_MS) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // A cache that may only be read is used all the same.
  }
}

/** Drops what no build has used for a month. @param folder of the build's cache */
export function dropUnused(folder = root): void {
  try {
    const kinds = readdirSync(folder, { withFileTypes: true }).filter((at) => at.isDirectory());
    for (const { name: kind } of kinds)
      for (const name of readdirSync(join(folder, kind))) {
        // Other tools keep theirs beside these.
        if (!/^[0-9a-f]{32}\.bin$/.test(name)) continue;
        const file = join(folder, kind, name);
        if (Date.now() - statSync(file).mtimeMs > MAX_AGE_MS) rmSync(file, { force: true });
      }
  } catch {
    // A cache that cannot be read or written is no reason to fail.
  }
}

/** Written aside and renamed, so that two builds at once never read half a file. */
function keep(file: string, bytes: Uint8Array): void {
  const aside = `${file}.${process.pid}`;
  const folder = join(file, '..');
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    writeFileSync(aside, Buffer.concat([digest(bytes), bytes]));
    renameSync(aside, file);
  } catch {
    // A full disk or a folder that may not be written: the build goes on without.
    try {
      rmSync(aside, { force: true });
    } catch {
      // Nothing was begun.
    }
  }
}
