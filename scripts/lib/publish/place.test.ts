import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { placeSite } from './place.ts';

const site = (mark: string) =>
  tempFolder({
    'index.html': `home ${mark}`,
    'about/index.html': 'about',
    [`_astro/page.${mark}.js`]: mark,
    _headers: '/*',
  });

test('a site replaces the one before, but for hashed files and what is not the site’s', () => {
  const folder = tempFolder({
    'preview/x/index.html': 'a preview',
    '.git/HEAD': 'a repository',
    CNAME: 'example.org',
  });
  expect(placeSite(site('one'), folder, '/')).toEqual({ written: 4, unchanged: 0, removed: 0 });
  const next = site('two');
  expect(placeSite(next, folder, '/')).toEqual({ written: 2, unchanged: 2, removed: 0 });
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('home two');
  for (const kept of ['_astro/page.one.js', 'preview/x/index.html', '.git/HEAD', 'CNAME'])
    expect(existsSync(join(folder, kept))).toBe(true);
  const small = tempFolder({ 'index.html': 'home two' });
  expect(placeSite(small, folder, '/')).toMatchObject({ removed: 2 });
  expect(existsSync(join(folder, 'about/index.html'))).toBe(false);
});

test('a preview stands below its path and says nothing for the whole host', () => {
  const folder = tempFolder({ 'index.html': 'home', _headers: 'of the host' });
  placeSite(site('branch'), folder, '/preview/branch/');
  expect(readFileSync(join(folder, 'preview/branch/index.html'), 'utf8')).toBe('home branch');
  expect(existsSync(join(folder, 'preview/branch/_headers'))).toBe(false);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('home');
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toBe('of the host');
});

test('nothing of its own work is left behind', () => {
  const folder = tempFolder();
  placeSite(site('one'), folder, '/');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.endsWith('.new'))).toEqual([]);
});
