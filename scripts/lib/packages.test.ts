import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installKey, isInstalled, markInstalled, missingPackages, sameTree } from './packages.mjs';
import { tempFolder, writeFiles } from './temp-folder.ts';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/d3': { version: '7.9.0', integrity: 'sha512-a' },
    'node_modules/@img/sharp-win32-x64': {
      version: '0.1.0',
      integrity: 'sha512-b',
      optional: true,
    },
  },
};
const installed = { packages: { 'node_modules/d3': lock.packages['node_modules/d3'] } };

const project = {
  'package.json': '{"dependencies": {"d3": "7.9.0"}}',
  'package-lock.json': JSON.stringify(lock),
};
const modules = { 'node_modules/d3/package.json': '{}' };
const record = { 'node_modules/.package-lock.json': JSON.stringify(installed) };

test('the key changes with the lock, the wanted packages and the machine, not with scripts', () => {
  const parts = { lock: '{}', manifest: '{"dependencies": {}}', platform: 'linux', arch: 'x64' };
  const key = installKey(parts);
  expect(installKey({ ...parts, manifest: '{"dependencies": {}, "scripts": {}}' })).toBe(key);
  for (const change of [
    { lock: '{ }' },
    { manifest: '{"dependencies": {"a": "1"}}' },
    { platform: 'darwin' },
    { arch: 'arm64' },
  ])
    expect(installKey({ ...parts, ...change })).not.toBe(key);
});

test('packages of other platforms may be missing, others not', () => {
  expect(missingPackages(lock, () => false)).toEqual(['node_modules/d3']);
  expect(missingPackages(lock, () => true)).toEqual([]);
  expect(sameTree(lock, installed)).toBe(true);
  expect(sameTree(lock, { packages: {} })).toBe(false);
});

test('native programs for this machine may not be missing', () => {
  const native = (rest: object) => ({ optional: true, os: ['linux'], cpu: ['x64'], ...rest });
  const packages = {
    plain: native({}),
    gnu: native({ libc: ['glibc'] }),
    musl: native({ libc: ['musl'] }),
    arm: native({ cpu: ['arm64'] }),
    mac: native({ os: ['darwin'] }),
    helper: { optional: true },
  };
  const missing = (libc?: string) =>
    missingPackages({ packages }, () => false, { platform: 'linux', arch: 'x64', libc });
  expect(missing('glibc')).toEqual(['plain', 'gnu']);
  expect(missing('musl')).toEqual(['plain', 'musl']);
  expect(missing(undefined)).toEqual(['plain']);
});

test('another version or another content under the same version is not the same', () => {
  const other = (change: object) => ({
    packages: { 'node_modules/d3': { ...lock.packages['node_modules/d3'], ...change } },
  });
  expect(sameTree(lock, other({ version: '7.8.0' }))).toBe(false);
  expect(sameTree(lock, other({ integrity: 'sha512-z' }))).toBe(false);
});

test('nothing is installed in a fresh clone', () => {
  expect(isInstalled(tempFolder(project))).toBe(false);
});

test('an interrupted install, with packages but without a record, counts as none', () => {
  expect(isInstalled(tempFolder({ ...project, ...modules }))).toBe(false);
});

test('an install by hand counts', () => {
  expect(isInstalled(tempFolder({ ...project, ...modules, ...record }))).toBe(true);
});

test('our stamp counts until the lock changes or a package is gone', () => {
  const root = tempFolder({ ...project, ...modules });
  markInstalled(root);
  expect(isInstalled(root)).toBe(true);
  writeFiles(root, { 'package-lock.json': `${project['package-lock.json']} ` });
  expect(isInstalled(root)).toBe(false);
  writeFiles(root, project);
  rmSync(join(root, 'node_modules/d3'), { recursive: true });
  expect(isInstalled(root)).toBe(false);
});

test('only the packages that package.json allows run a script at installation', () => {
  const root = join(import.meta.dirname, '../..');
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const packages: Record<string, { hasInstallScript?: boolean }> =
    read('package-lock.json').packages;
  const scripted = Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([place]) => place.replace(/^.*node_modules\//, ''));
  const allowed = Object.entries<boolean>(read('package.json').allowScripts)
    .filter(([, yes]) => yes)
    .map(([name]) => name);
  expect([...new Set(scripted)].sort()).toEqual(allowed.sort());
});
