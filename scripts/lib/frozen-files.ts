import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestInputs, INPUTS } from './digest.ts';

/** What a release serves, as pages and as files. */
const folderOf = (version: string) => `v/${version}`;
/** Everything else that its pages load and that is made for them. */
const font = /fonts\/[\w-]+\.woff2/g;
/** What editors still change is not among what all that follows from, but for the names of the charts of today. */
const inputs = [...INPUTS.filter((input) => input !== 'content'), 'content/releases'];

/** SHA-256 of every file by its path in the site. */
type Manifest = Record<string, string>;

export interface FrozenFiles {
  /** Releases whose files are at hand, each byte as it was made. */
  versions: string[];
  /** Puts them into a built site. */
  restore(site: string): void;
  /** Keeps the others' files for the next build, compressed forms included. */
  keep(site: string): void;
}

/**
 * The files of releases as the last build made them, under .cache/frozen. They
 * never change, so most builds need not make them again. A folder that lacks a
 * file or holds another byte is no longer used.
 */
export function frozenFiles(root: string, env: NodeJS.ProcessEnv = process.env): FrozenFiles {
  const cache = join(root, '.cache/frozen');
  const key = createHash('sha256')
    .update(JSON.stringify([process.version, digestInputs(root, env, inputs), chartsOf(root)]))
    .digest('hex')
    .slice(0, 32);
  const place = join(cache, key);
  const all = foldersIn(join(root, 'content/releases'));
  const kept = new Map<string, Manifest>();
  for (const version of all) {
    const manifest = wholeManifest(place, version);
    if (manifest) kept.set(version, manifest);
  }
  return {
    versions: [...kept.keys()],
    restore(site) {
      for (const [version, manifest] of kept)
        for (const file of Object.keys(manifest))
          copy(join(place, version, file), join(site, file));
    },
    keep(site) {
      try {
        for (const name of foldersIn(cache))
          if (name !== key) rmSync(join(cache, name), { recursive: true, force: true });
        // What a killed build began.
        for (const name of foldersIn(place))
          if (!all.includes(name)) rmSync(join(place, name), { recursive: true, force: true });
        for (const version of all) if (!kept.has(version)) keepOne(site, place, version);
      } catch {
        // A cache that cannot be written is no reason to fail.
      }
    },
  };
}

/** Written aside and renamed, so that a killed build leaves nothing that looks whole. */
function keepOne(site: string, place: string, version: string): void {
  if (!existsSync(join(site, folderOf(version)))) return;
  const aside = join(place, `${version}.${process.pid}`);
  const manifest: Manifest = {};
  for (const file of [...filesBelow(site, folderOf(version)), ...fontsOf(site, version)]) {
    copy(join(site, file), join(aside, file));
    manifest[file] = digest(join(aside, file));
  }
  writeFileSync(join(aside, 'manifest.json'), JSON.stringify(manifest));
  rmSync(join(place, version), { recursive: true, force: true });
  renameSync(aside, join(place, version));
}

function filesBelow(site: string, folder: string): string[] {
  return readdirSync(join(site, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => statSync(join(site, file)).isFile())
    .sort();
}

function fontsOf(site: string, version: string): string[] {
  const pages = filesBelow(site, folderOf(version)).filter((file) => file.endsWith('.html'));
  const named = pages.flatMap((file) => readFileSync(join(site, file), 'utf8').match(font) ?? []);
  return [...new Set(named)].sort();
}

/** A pinned embed of a chart that is there no more leads elsewhere. */
const chartsOf = (root: string) =>
  foldersIn(join(root, 'content/charts')).filter((name) => name.endsWith('.json'));

/** What a release's folder holds; undefined where it is not there or not as it was kept. */
function wholeManifest(place: string, version: string): Manifest | undefined {
  try {
    const folder = join(place, version);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const own = new RegExp(`^(v/${version.replaceAll('.', '\\.')}/|fonts/)(?!.*\\.\\./)`);
    const whole = Object.entries(manifest).every(
      ([file, sum]) => own.test(file) && digest(join(folder, file)) === sum,
    );
    return whole ? manifest : undefined;
  } catch {
    return undefined;
  }
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function copy(from: string, to: string): void {
  if (!existsSync(dirname(to))) mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function foldersIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path).sort() : [];
}
