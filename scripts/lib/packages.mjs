// Plain JavaScript: bootstrap.mjs uses it before Node 24 is there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Inside node_modules, so that whatever empties the folder also takes the stamp away.
const STAMP = 'node_modules/.three-lenses-installed';
// npm writes this one last, after every package and install script.
const HIDDEN_LOCK = 'node_modules/.package-lock.json';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 * @typedef {{ platform: string, arch: string, libc: string | undefined }} Machine libc is `glibc` or `musl`, on Linux
 */

/** @type {Machine} */
const thisMachine = { platform: process.platform, arch: process.arch, libc: findLibc() };

/**
 * A digest of everything that decides what belongs in node_modules.
 *
 * @param {{ lock: string, manifest: string, platform?: string, arch?: string }} parts the texts of both package files
 * @returns {string}
 */
export function installKey({ lock, manifest, platform = process.platform, arch = process.arch }) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(manifest);
  const wanted = JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]);
  return createHash('sha256').update([platform, arch, wanted, lock].join('\0')).digest('hex');
}

/**
 * Whether npm's own record says that the lock file's packages are installed:
 * true after an `npm ci` or `npm install` that someone ran by hand.
 *
 * @param {Lock} lock
 * @param {Lock} installed
 * @returns {boolean}
 */
export function sameTree(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    const got = installed.packages?.[path];
    // Optional packages are those of other platforms.
    if (path === '' || (!got && wanted.optional)) return true;
    return got?.version === wanted.version && got?.integrity === wanted.integrity;
  });
}

/**
 * The lock file's packages whose folder is missing: someone deleted it, or npm left it
 * out, as old versions do with the native programs when they run under an old Node.
 *
 * @param {Lock} lock
 * @param {(path: string) => boolean} exists takes a path like `node_modules/d3/package.json`
 * @param {Machine} machine
 * @returns {string[]}
 */
export function missingPackages(lock, exists, machine = thisMachine) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => path !== '' && isNeeded(wanted, machine))
    .map(([path]) => path)
    .filter((path) => !exists(`${path}/package.json`));
}

/**
 * @param {LockedPackage} wanted
 * @param {Machine} machine
 */
function isNeeded({ optional, os, cpu, libc }, machine) {
  if (!optional) return true;
  // Optional packages that name no machine are helpers of those that do.
  if (!os || !cpu) return false;
  const here = os.includes(machine.platform) && cpu.includes(machine.arch);
  return here && (!libc || libc.includes(machine.libc ?? ''));
}

/** The C library, by what the system's own `ldd` says of itself; undefined where that is unclear. */
function findLibc() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/ldd')) return undefined;
  const ldd = readFileSync('/usr/bin/ldd', 'latin1');
  if (ldd.includes('musl')) return 'musl';
  return /GLIBC|GNU (C Library|libc)/.test(ldd) ? 'glibc' : undefined;
}

/**
 * Whether node_modules holds what the lock file asks for. An interrupted install
 * leaves neither our stamp nor npm's record, so it counts as not installed.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const key = currentKey(root);
  const lock = JSON.parse(read(root, 'package-lock.json') ?? '{}');
  if (missingPackages(lock, (path) => existsSync(join(root, path))).length > 0) return false;
  if (read(root, STAMP) === key) return true;
  const record = read(root, HIDDEN_LOCK);
  if (!record || !sameTree(lock, JSON.parse(record))) return false;
  markInstalled(root);
  return true;
}

/** @param {string} root */
export function markInstalled(root) {
  writeFileSync(join(root, STAMP), currentKey(root));
}

/** @param {string} root */
function currentKey(root) {
  return installKey({
    lock: read(root, 'package-lock.json') ?? '',
    manifest: read(root, 'package.json') ?? '{}',
  });
}

/**
 * @param {string} root
 * @param {string} path
 */
function read(root, path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
