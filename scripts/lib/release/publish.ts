import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRelease, releaseVersions } from '../../../src/data/releases/read.ts';
import { releaseFolder, releasesFolder } from '../../../src/data/releases/record.ts';
import { type Disk, realDisk } from './disk.ts';
import { stamped } from './make.ts';

const packageFile = 'content/data/datapackage.json';
const aside = (root: string, name: string) => join(root, '.cache', `release-${name}`);

/**
 * Puts a new release in place. The one moment that counts is the renaming of
 * its finished folder: before it there is nothing new, after it there is the
 * whole release. The working copy's version follows (`catchUp`), and if
 * the process dies before that, the next command does it.
 */
export function publish(
  root: string,
  version: string,
  files: Record<string, string>,
  disk: Disk = realDisk,
): void {
  clearLeftovers(root, disk);
  const staged = aside(root, String(process.pid));
  for (const [name, text] of Object.entries(files)) {
    disk.mkdir(dirname(join(staged, name)));
    disk.write(join(staged, name), text);
  }
  disk.mkdir(join(root, releasesFolder));
  disk.rename(staged, join(root, releaseFolder(version)));
  catchUp(root, disk);
}

/**
 * Gives the working copy the version and date of the newest release where it
 * still has those of the one before: a release was interrupted at its very end.
 * @returns the version that was written; undefined where there was nothing to do
 */
export function catchUp(root: string, disk: Disk = realDisk): string | undefined {
  const newest = releaseVersions(root).at(-1);
  const { frozen } = newest ? readRelease(root, newest) : {};
  if (!frozen) return undefined;
  const { record } = frozen;
  const text = readPackage(root);
  const now = versionOf(text);
  const behind = now && [record.previous?.version, record.version].includes(now.version);
  if (!behind || (now.version === record.version && now.created?.slice(0, 10) === record.date))
    return undefined;
  const fresh = aside(root, `package-${process.pid}`);
  disk.mkdir(dirname(fresh));
  disk.write(fresh, stamped(text, record));
  disk.rename(fresh, join(root, packageFile));
  return record.version;
}

function readPackage(root: string): string {
  try {
    return readFileSync(join(root, packageFile), 'utf8');
  } catch {
    return '';
  }
}

/** Undefined while the file is not JSON: the check tells that, with the line. */
function versionOf(text: string): { version?: string; created?: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Removes what interrupted releases left in .cache; the lock says that none is at work. */
function clearLeftovers(root: string, disk: Disk): void {
  disk.mkdir(join(root, '.cache'));
  for (const name of readdirSync(join(root, '.cache')))
    if (/^release-(package-)?\d+$/.test(name)) disk.remove(join(root, '.cache', name));
}
