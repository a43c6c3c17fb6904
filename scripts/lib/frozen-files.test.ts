import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frozenFiles } from './frozen-files.ts';
import { tempFolder, writeFiles } from './temp-folder.ts';

const picture = 'v/1.0.0/charts/plans.png';
const page = 'v/1.0.0/embed/plans/index.html';
const font = 'fonts/serif-han-0123456789.woff2';

/** A project with a release and a site built from it; its files are kept. */
function built() {
  const root = tempFolder({ 'content/releases/1.0.0/release.json': '{}', 'src/code.ts': 'a' });
  const site = tempFolder({
    [picture]: 'pixels',
    [page]: `<style>src:url("../../../../${font}")</style>`,
    [font]: 'glyphs',
    'fonts/sans-han-0123456789.woff2': 'of other pages',
    'index.html': '',
  });
  frozenFiles(root).keep(site);
  return { root, site };
}

const held = (root: string) => {
  const files = frozenFiles(root);
  files.verify();
  const site = tempFolder();
  files.restore(site);
  return { versions: files.versions(), picture: existsSync(join(site, picture)), site };
};

/** Where the only kept copy of a file is. */
function keptCopy(root: string, file: string): string {
  const [key = ''] = readdirSync(join(root, '.cache/frozen'));
  return join(root, '.cache/frozen', key, '1.0.0', file);
}

test('what a build made of a release is there for the next, byte for byte', () => {
  const { root } = built();
  const { versions, site } = held(root);
  expect(versions).toEqual(['1.0.0']);
  expect(readFileSync(join(site, picture), 'utf8')).toBe('pixels');
  expect(existsSync(join(site, page))).toBe(true);
  expect(readFileSync(join(site, font), 'utf8')).toBe('glyphs');
  // What only other pages need, the build makes.
  expect(readdirSync(join(site, 'fonts'))).toHaveLength(1);
  expect(existsSync(join(site, 'index.html'))).toBe(false);
});

test.each([
  'src/code.ts',
  'content/releases/1.0.0/release.json',
  'package.json',
  'content/charts/another.json',
])('it is made anew once %s is another', (file) => {
  const { root } = built();
  writeFiles(root, { [file]: 'changed' });
  expect(held(root).versions).toEqual([]);
});

test('an editor’s change leaves it in use', () => {
  const { root } = built();
  writeFiles(root, { 'content/data/facts.json': '[]' });
  expect(held(root).versions).toEqual(['1.0.0']);
});

test.each([
  ['a file is damaged', (file: string) => writeFileSync(file, 'pixelS')],
  ['a file is gone', (file: string) => rmSync(file)],
])('it is not used where %s', (_, damage) => {
  const { root } = built();
  damage(keptCopy(root, picture));
  expect(held(root)).toMatchObject({ versions: [], picture: false });
});

test('a cache that cannot be written is no reason to fail', () => {
  const root = tempFolder({
    'content/releases/1.0.0/release.json': '{}',
    '.cache/frozen': 'a file',
  });
  expect(() => frozenFiles(root).keep(tempFolder({ [picture]: 'pixels' }))).not.toThrow();
  expect(held(root).versions).toEqual([]);
});
