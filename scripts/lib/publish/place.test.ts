import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tempFolder, writeFiles } from '../testing.ts';
import { requireBuiltFor } from './built.ts';
import { placeSite } from './place.ts';

const site = (mark: string) =>
  tempFolder({
    'index.html': `home ${mark}`,
    'about/index.html': 'about',
    [`_astro/page.${mark}.js`]: mark,
    _headers: '/*',
    '_site.json': '{}',
  });
const record = '.three-lenses.json';

/** All that is in a folder, links unfollowed: text, or where a link leads. */
function all(folder: string, below = ''): Record<string, string> {
  const found = readdirSync(join(folder, below), { withFileTypes: true }).map((entry) => {
    const name = below + entry.name;
    if (entry.isDirectory()) return all(folder, `${name}/`);
    const path = join(folder, name);
    return { [name]: entry.isFile() ? readFileSync(path, 'utf8') : `-> ${readlinkSync(path)}` };
  });
  return Object.assign({}, ...found) as Record<string, string>;
}

test('a site replaces the one before; hashed files stay for one deployment more', () => {
  const folder = tempFolder({ '.git/HEAD': 'a repository', 'preview/x/index.html': 'a preview' });
  expect(placeSite(site('one'), folder, '/')).toEqual({ written: 4, unchanged: 0, removed: 0 });
  writeFiles(folder, { CNAME: 'example.org' });
  expect(placeSite(site('two'), folder, '/')).toEqual({ written: 2, unchanged: 2, removed: 0 });
  const there = (name: string) => existsSync(join(folder, name));
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('home two');
  expect([there('_astro/page.one.js'), there('_site.json')]).toEqual([true, false]);
  // The same site once more is no new one.
  expect(placeSite(site('two'), folder, '/').removed).toBe(0);
  const small = tempFolder({ 'index.html': 'home two' });
  expect(placeSite(small, folder, '/')).toEqual({ written: 0, unchanged: 1, removed: 3 });
  expect([there('_astro/page.one.js'), there('_astro/page.two.js'), there('about')]).toEqual([
    false,
    true,
    false,
  ]);
  for (const kept of ['preview/x/index.html', '.git/HEAD', 'CNAME']) expect(there(kept)).toBe(true);
});

test('a preview stands below its path and says nothing for the whole host', () => {
  const folder = tempFolder({ 'index.html': 'home', _headers: 'of the host' });
  placeSite(site('branch'), folder, '/preview/branch/');
  expect(readFileSync(join(folder, 'preview/branch/index.html'), 'utf8')).toBe('home branch');
  expect(existsSync(join(folder, 'preview/branch/_headers'))).toBe(false);
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toBe('of the host');
});

test('a folder that holds anything else is refused in one line, and so is a record that names what is outside', () => {
  const base = tempFolder({ 'etc/passwd': 'root', 'srv/note.txt': 'a note' });
  for (const folder of [join(base, 'srv'), `${base}/srv/../etc`]) {
    const before = all(base);
    expect(() => placeSite(site('one'), folder, '/')).toThrow(/^[^\n]*nothing was changed[^\n]*$/);
    expect(all(base)).toEqual(before);
  }
  expect(() => placeSite(site('one'), join(base, 'srv'), '/../etc/')).toThrow('".."');
  const files = ['../etc/passwd', '/etc/passwd', 'a/../../etc/passwd', 'a\\..\\b', ''];
  for (const file of files) {
    writeFiles(base, { [`srv/${record}`]: JSON.stringify({ files: [file], before: [] }) });
    expect(() => placeSite(site('one'), join(base, 'srv'), '/')).toThrow('cannot be read');
  }
  expect(all(base)['etc/passwd']).toBe('root');
});

const names = fc.subarray([
  'index.html',
  'about/index.html',
  'data/a.csv',
  '_astro/a.1.js',
  '_astro/a.2.js',
  '_astro/b.1.css',
]);
const places = fc.constantFrom('note.txt', 'about', 'about/note.txt', 'data', '_astro/c.js', 'x/y');
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ deploy: names, mark: fc.nat(2) }) },
  fc.record({ file: places }),
  fc.record({ link: places }),
);

test('whatever else comes into the folder, files or links, deploy leaves it as it is', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 2, maxLength: 8 }), (events) => {
      const base = tempFolder({ 'outside/index.html': 'outside', 'outside/a.csv': 'outside' });
      const folder = join(base, 'srv');
      mkdirSync(folder);
      const foreign: Record<string, string> = {};
      let last: string[] = [];
      let before: string[] = [];
      for (const each of events) {
        if (!('deploy' in each)) {
          const name = 'file' in each ? each.file : each.link;
          try {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            if (!realpathSync(dirname(join(folder, name))).startsWith(folder)) continue;
            if ('file' in each) writeFileSync(join(folder, name), 'mine', { flag: 'wx' });
            else symlinkSync('../outside', join(folder, name));
          } catch {
            continue;
          }
          foreign[name] = 'file' in each ? 'mine' : '-> ../outside';
          continue;
        }
        const built = Object.fromEntries(each.deploy.map((name) => [name, `${each.mark}`]));
        const was = all(folder);
        const dist = tempFolder(built);
        try {
          placeSite(dist, folder, '/');
          if (last.join() !== each.deploy.join()) before = last;
          last = each.deploy;
          const hashed = Object.entries(was).filter(
            ([name]) => before.includes(name) && name.startsWith('_astro/'),
          );
          const now = all(folder);
          expect(Object.keys(JSON.parse(now[record]!))).toEqual(['files', 'before']);
          delete now[record];
          expect(now).toEqual({ ...Object.fromEntries(hashed), ...built, ...foreign });
        } catch (error) {
          expect(String(error)).toMatch(/^Error: [^\n]*nothing was changed[^\n]*$/);
          expect(Object.keys(foreign)).not.toEqual([]);
          expect(all(folder)).toEqual(was);
        }
        rmSync(dist, { recursive: true });
      }
      expect(all(join(base, 'outside'))).toEqual({ 'index.html': 'outside', 'a.csv': 'outside' });
      rmSync(base, { recursive: true });
    }),
    { numRuns: 60 },
  );
});

test('interrupted, a deployment is carried on by the next', () => {
  const folder = tempFolder();
  placeSite(site('one'), folder, '/');
  const broken = site('two');
  // A file that cannot be read stops it halfway.
  symlinkSync('nowhere', join(folder, '_astro/page.two.js'));
  expect(() => placeSite(broken, folder, '/')).toThrow('nothing was changed');
  rmSync(join(folder, '_astro/page.two.js'));
  placeSite(broken, folder, '/');
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('home two');
});

test('a site built for another path or address is refused, and both are said', () => {
  const dist = tempFolder({
    'index.html': 'home',
    '_site.json': JSON.stringify({ url: 'https://a.example', base: '/leshan/' }),
  });
  const own = { url: 'https://a.example', base: '/leshan/' };
  expect(() => requireBuiltFor(dist, { ...own, base: '/' }, {})).toThrow(
    /^[^\n]*BASE_PATH=\/leshan\/[^\n]*has \/;[^\n]*$/,
  );
  const other = { ...own, url: 'https://b.example' };
  expect(() => requireBuiltFor(dist, other, { SITE_URL: other.url })).toThrow('SITE_URL');
  requireBuiltFor(dist, other, {});
  requireBuiltFor(dist, own, { SITE_URL: own.url });
});
