import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain, isInstalled } from './install.mjs';
import { tempFolder } from './testing.ts';

const d3 = { version: '7.9.0', integrity: 'sha512-a' };
const native = (rest: object) => ({
  optional: true,
  os: [process.platform],
  cpu: [process.arch],
  ...rest,
});

/** A project whose lock file asks for d3 and some more, with these packages installed. */
function project(installed: object, more: object = {}): string {
  const packages = { '': {}, 'node_modules/d3': d3, ...more };
  return tempFolder({
    'package-lock.json': JSON.stringify({ packages }),
    'node_modules/d3/package.json': '{}',
    'node_modules/.package-lock.json': JSON.stringify({ packages: installed }),
  });
}

test('packages count as installed by npm’s own record', () => {
  const root = project({ 'node_modules/d3': d3 });
  expect(isInstalled(root)).toBe(true);
  rmSync(join(root, 'node_modules/d3'), { recursive: true });
  expect(isInstalled(root), 'a package was deleted').toBe(false);
});

test('an interrupted install, which has no record, counts as none', () => {
  const root = project({ 'node_modules/d3': d3 });
  rmSync(join(root, 'node_modules/.package-lock.json'));
  expect(isInstalled(root)).toBe(false);
});

test('another content, or none, is not what the lock file asks for', () => {
  expect(isInstalled(project({ 'node_modules/d3': { ...d3, integrity: 'sha512-z' } }))).toBe(false);
  expect(isInstalled(project({}))).toBe(false);
});

test.each([
  ['for this machine', native({}), false],
  ['for another system', native({ os: ['sunos'] }), true],
  ['for another processor', native({ cpu: ['sparc'] }), true],
  ['for another C library', native({ libc: ['none'] }), true],
  ['for none in particular', { optional: true }, true],
])('a native package %s that is missing', (_what, wanted, fine) => {
  expect(isInstalled(project({ 'node_modules/d3': d3 }, { 'node_modules/native': wanted }))).toBe(
    fine,
  );
});

test.each([
  ['npm error code EUSAGE\n1', 'npm install'],
  ['npm ERR! code ENOTFOUND\n1', 'network'],
  ['npm error nospc ENOSPC: no space left on device\n1', 'disk is full'],
  ['npm error code EACCES\n1', 'could not be written'],
  ['\n127', 'nodejs.org'],
  ['\n130', 'interrupted'],
  ['npm error odd\n1', 'npm error odd'],
])('explains %j', (said, words) => {
  expect(explain(said)).toContain(words);
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
