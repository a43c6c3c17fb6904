import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteBundle } from './site-bundle.ts';
import { tempFolder, writeFiles } from './temp-folder.ts';

const code = 'code/prerender-entry.abc.mjs';
const script = 'files/_astro/page.js';

/** A project whose last build has kept a bundle. */
function built() {
  const root = tempFolder({
    'src/page.astro': 'a',
    'content/stories/method/en.mdx': 'text',
    'content/data/facts.json': '[]',
    'scripts/build.ts': 'b',
  });
  const bundle = siteBundle(root, {});
  writeFiles(bundle.next, { [code]: 'export {}', [script]: 'js' });
  bundle.keep();
  return root;
}

test('the next build of the same code and texts goes on from there', () => {
  const root = built();
  const { kept } = siteBundle(root, {});
  expect(readdirSync(kept!).sort()).toEqual(['code', 'files', 'manifest.json']);
});

test.each([
  ['data', 'content/data/facts.json', true],
  ['the build itself', 'scripts/build.ts', true],
  ['code', 'src/page.astro', false],
  ['a text', 'content/stories/method/en.mdx', false],
  ['packages', 'package-lock.json', false],
])('changed %s: %s', (_what, file, goes) => {
  const root = built();
  writeFiles(root, { [file]: 'changed' });
  expect(siteBundle(root, {}).kept !== undefined).toBe(goes);
});

test('another address of the site needs another bundle, and the old one goes when that is there', () => {
  const root = built();
  const other = siteBundle(root, { SITE_URL: 'https://example.org' });
  expect(other.kept).toBeUndefined();
  writeFiles(other.next, { [code]: 'export {}', [script]: 'js' });
  other.keep();
  expect(siteBundle(root, { SITE_URL: 'https://example.org' }).kept).toBeDefined();
  expect(siteBundle(root, {}).kept).toBeUndefined();
});

test.each([
  ['another byte', (kept: string) => writeFileSync(join(kept, code), 'evil()')],
  ['a file less', (kept: string) => rmSync(join(kept, script))],
])('a bundle with %s is not used', (_what, spoil) => {
  const root = built();
  spoil(siteBundle(root, {}).kept!);
  expect(siteBundle(root, {}).kept).toBeUndefined();
});

test('half a copy is not kept', () => {
  const root = built();
  writeFiles(root, { 'src/page.astro': 'changed' });
  const bundle = siteBundle(root, {});
  writeFiles(bundle.next, { [code]: 'export {}', 'files.part/_astro/page.js': 'js' });
  bundle.keep();
  expect(siteBundle(root, {}).kept).toBeUndefined();
});
