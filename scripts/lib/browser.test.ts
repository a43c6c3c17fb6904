import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applications, findBrowser, recipes } from './browser.ts';
import { tempFolder } from './testing.ts';

/** A folder with programs, each with what it says of its version. */
function folderOf(versions: Record<string, string>): string {
  const folder = tempFolder(
    Object.fromEntries(
      Object.entries(versions).map(([name, said]) => [name, `#!/bin/sh\necho "${said}"\n`]),
    ),
  );
  for (const name of Object.keys(versions)) chmodSync(join(folder, name), 0o755);
  return folder;
}

test('finds a browser on the PATH; the shell, which is quicker, first', () => {
  const PATH = folderOf({
    chromium: 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12',
    'chromium-headless-shell': 'Chromium 156.0.8078.108 ',
  });
  expect(findBrowser({ PATH: `/no:${PATH}` })).toBe(join(PATH, 'chromium-headless-shell'));
});

test('passes over one that does not start and one that is too old', () => {
  const [old, silent, good] = ['Chromium 90.0.4430.212', '', 'Chromium 140.0.3485.54'].map((said) =>
    folderOf({ 'chromium-headless-shell': said }),
  );
  expect(findBrowser({ PATH: [old, silent, good].join(':') })).toBe(
    join(good!, 'chromium-headless-shell'),
  );
});

test('CHROME_PATH goes first, and is an error where it names nothing', () => {
  const PATH = folderOf({ chromium: 'Chromium 156.0.8078.79' });
  expect(findBrowser({ PATH, CHROME_PATH: import.meta.filename })).toBe(import.meta.filename);
  expect(() => findBrowser({ PATH, CHROME_PATH: '/no' })).toThrow('CHROME_PATH names "/no"');
});

test('knows the places of macOS and Windows', () => {
  expect(applications({}, 'darwin')).toContain(
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  );
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(applications(env, 'win32')).toContain(
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

const lines = (rights: Parameters<typeof recipes>[0]) =>
  recipes(rights).map(({ commands }) => commands.map((words) => words.join(' ')));

test('root on Debian gets a package, the quicker one first, and the download should they fail', () => {
  const [shell, whole, download] = lines([]);
  for (const [commands, name] of [
    [shell, 'chromium-headless-shell'],
    [whole, 'chromium'],
  ])
    expect(commands).toEqual([
      'apt-get -qq update',
      `apt-get -qq install -y --no-install-recommends ${name}`,
    ]);
  expect(download?.map((line) => line.replace(/.*cli\.js /, ''))).toEqual([
    'install-deps chromium',
    'install chromium',
  ]);
});

test('who may not install system packages gets the download alone', () => {
  const all = lines(undefined);
  expect(all).toHaveLength(1);
  expect(all[0]?.[0]).toMatch(/install chromium$/);
});
