import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestInputs, INPUTS } from './digest.ts';
import { filesBelow, holds, type Seal, seal, sealOf } from './seal.ts';

/** What a release serves, as pages and as files. */
const folderOf = (version: string) => `v/${version}`;
/** Everything else that its pages load and that is made for them. */
const font = /fonts\/[\w-]+\.woff2/g;
/** What editors still change is not among what all that follows from, but for the names of the charts of today. */
const inputs = [...INPUTS.filter((input) => input !== 'content'), 'content/releases'];

export interface FrozenFiles {
  /** Releases whose files are at hand. */
  versions(): string[];
  /**
   * Reads every byte, which takes a moment: a release that is not as it was
   * made is no longer among them. @returns whether all are
   */
  verify(): boolean;
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
  const kept = new Map<string, Seal>();
  for (const version of all) {
    const files = ownSeal(place, version);
    if (files) kept.set(version, files);
  }
  return {
    versions: () => [...kept.keys()],
    verify() {
      const damaged = [...kept].filter(([version, files]) => !holds(join(place, version), files));
      for (const [version] of damaged) kept.delete(version);
      return damaged.length === 0;
    },
    restore(site) {
      for (const [version, files] of kept)
        for (const file of Object.keys(files)) link(join(place, version, file), join(site, file));
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
  for (const file of [...pathsOf(site, version), ...fontsOf(site, version)])
    link(join(site, file), join(aside, file));
  seal(aside);
  rmSync(join(place, version), { recursive: true, force: true });
  renameSync(aside, join(place, version));
}

function pathsOf(site: string, version: string): string[] {
  const folder = folderOf(version);
  return filesBelow(join(site, folder)).map((file) => `${folder}/${file}`);
}

function fontsOf(site: string, version: string): string[] {
  const pages = pathsOf(site, version).filter((file) => file.endsWith('.html'));
  const named = pages.flatMap((file) => readFileSync(join(site, file), 'utf8').match(font) ?? []);
  return [...new Set(named)].sort();
}

/** A pinned embed of a chart that is there no more leads elsewhere. */
const chartsOf = (root: string) =>
  foldersIn(join(root, 'content/charts')).filter((name) => name.endsWith('.json'));

/** What a release's folder holds; undefined where it is not there, not whole, or has what is not a release's. */
function ownSeal(place: string, version: string): Seal | undefined {
  const files = sealOf(join(place, version));
  const own = new RegExp(`^(v/${version.replaceAll('.', '\\.')}/|fonts/)`);
  return files && Object.keys(files).every((file) => own.test(file)) ? files : undefined;
}

/** The same file under another name, which takes no time; a copy where the disk knows no such names. */
function link(from: string, to: string): void {
  if (!existsSync(dirname(to))) mkdirSync(dirname(to), { recursive: true });
  // A font that other pages have, too: its name says what is in it.
  if (existsSync(to)) return;
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function foldersIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path).sort() : [];
}
