import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseFiles } from '../../../src/data/releases/drawings.ts';
import { readRelease, releaseVersions } from '../../../src/data/releases/read.ts';
import { releaseFolder } from '../../../src/data/releases/record.ts';
import { writeFiles } from '../write-files.ts';
import { stamped } from './make.ts';

const packageFile = 'content/data/datapackage.json';
const readPackage = (root: string) => readFileSync(join(root, packageFile), 'utf8');

/**
 * Puts a new release in place and gives the working copy its version and date.
 * @param files the release's files by path in its folder
 */
export function publish(root: string, version: string, files: ReleaseFiles): void {
  const { date } = JSON.parse(String(files['release.json'])) as { date: string };
  const frozen = Object.entries(files).map(
    ([name, text]) => [`${releaseFolder(version)}/${name}`, { text, isNew: true }] as const,
  );
  const text = stamped(readPackage(root), { version, date });
  writeFiles(root, { ...Object.fromEntries(frozen), [packageFile]: { text, isNew: false } });
}

/**
 * Takes the newest release back: its folder goes, and the working copy gets the
 * version and date of the one before. All else stays as the editor wrote it.
 * @returns the version taken back and the one that is now the newest; undefined where there is none
 */
export function takeBack(root: string): { version: string; now?: string } | undefined {
  const [now, version] = [undefined, undefined, ...releaseVersions(root)].slice(-2);
  if (!version) return undefined;
  const gone = { [releaseFolder(version)]: { text: null, isNew: false } };
  const before = now ? readRelease(root, now).frozen : undefined;
  const text = before && stamped(readPackage(root), before.record);
  writeFiles(root, { ...gone, ...(text ? { [packageFile]: { text, isNew: false } } : {}) });
  return { version, ...(now ? { now } : {}) };
}
