import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes with the code that makes something, so that what a cache holds is
 * never older than its maker: files, the packages they use, and Node itself.
 * @param paths files and folders below the project; tests are not counted
 * @param packages which of package.json's dependencies; all, with all that they bring, unless given
 */
export function sourceDigest(paths: readonly string[], packages?: RegExp): string {
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu}\0`);
  if (packages) hash.update(JSON.stringify(versionsOf(packages)));
  else hash.update(readFileSync('package-lock.json'));
  for (const file of paths.flatMap(filesBelow))
    hash.update(`${file}\0`).update(readFileSync(join(process.cwd(), file)));
  return hash.digest('hex');
}

/** Packages by name with their pinned versions. */
export function versionsOf(packages: RegExp): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => packages.test(name)));
}

function filesBelow(path: string): string[] {
  if (!statSync(join(process.cwd(), path)).isDirectory())
    return /\.test\.ts$|\.md$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => (name === 'snapshots' ? [] : filesBelow(`${path}/${name}`)));
}
