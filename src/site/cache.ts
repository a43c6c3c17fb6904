import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import cacache from 'cacache';

/** Where slow artefacts are kept between builds; may be deleted at any time. */
const root = join(process.cwd(), '.cache/made');

/** Our own code that turns a request into bytes: all that pictures, fonts, zips and decks depend on beside it. */
const makers = [
  'src/decks',
  'src/drawing',
  'src/pictures',
  'src/site/make.ts',
  'src/charts/shared/theme.ts',
  'src/charts/shared/qr-path.ts',
  'src/i18n',
];

type From = readonly (string | Uint8Array)[];

/** What is asked for twice before it is ready is made once. */
const underWay = new Map<string, Promise<Uint8Array>>();

/**
 * Bytes that take long to make, kept by what they are made from, by the code
 * that makes them and by the version of every package and of Node. A damaged
 * cache is emptied; where the folder cannot be written, nothing is kept.
 * @param from everything else that decides the bytes
 */
export function cached(
  from: From,
  make: () => Promise<Uint8Array>,
  folder = root,
): Promise<Uint8Array> {
  const key = keyOf(from);
  const making =
    underWay.get(folder + key) ??
    lookOrMake(folder, key, make).finally(() => underWay.delete(folder + key));
  underWay.set(folder + key, making);
  return making;
}

async function lookOrMake(folder: string, key: string, make: () => Promise<Uint8Array>) {
  const found = await look(folder, key);
  if (found) return found;
  const made = await make();
  // A full disk or a folder that may not be written: the build goes on without.
  await cacache.put(folder, key, Buffer.from(made)).catch(() => {});
  return made;
}

async function look(folder: string, key: string): Promise<Uint8Array | undefined> {
  try {
    return (await cacache.get(folder, key)).data;
  } catch (error) {
    // A damaged entry is never trusted, nor are those beside it.
    if (/EINTEGRITY|EBADSIZE/.test(String((error as NodeJS.ErrnoException).code))) empty(folder);
    return undefined;
  }
}

/** Empties a cache that has outgrown its bound, mostly by what no build uses any more. */
export function bound(folder = root, most = 1e9): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  if (size > most) empty(folder);
}

function empty(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A cache that cannot be written is no reason to fail.
  }
}

/** Parts are told apart by their lengths: `['ab', 'c']` and `['a', 'bc']` differ. */
function keyOf(from: From): string {
  const hash = createHash('sha256').update(maker());
  for (const part of from) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

let digest: string | undefined;

function maker(): string {
  digest ??= digestOf(['package-lock.json', ...makers]);
  return digest;
}

/** A digest of Node's version and of files, tests not counted. @param paths files and folders below the project */
export function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesBelow))
    hash.update(`${file}\0`).update(readFileSync(join(process.cwd(), file)));
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(process.cwd(), path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .sort()
    .map((name) => `${path}/${name}`);
}
