import { expect, test } from 'vitest';
import { digestInputs, filesBelow } from './files.ts';
import { tempFolder, writeFiles } from './testing.ts';

const site = {
  'content/data/facts.json': '[]',
  'src/pages/index.astro': '<p>',
  'astro.config.mjs': 'export default {}',
};

test('the same inputs give the same digest', () => {
  expect(digestInputs(tempFolder(site), {})).toBe(digestInputs(tempFolder(site), {}));
});

test.each([
  ['a changed text', { 'content/data/facts.json': '[1]' }],
  ['a new file', { 'public/robots.txt': '' }],
  ['a new package', { 'package-lock.json': '{}' }],
])('%s changes it', (_, change) => {
  const root = tempFolder(site);
  const before = digestInputs(root, {});
  writeFiles(root, change);
  expect(digestInputs(root, {})).not.toBe(before);
});

test('a renamed file and a moved boundary between files change it', () => {
  const one = digestInputs(tempFolder({ 'src/a': 'x', 'src/b': 'y' }), {});
  expect(digestInputs(tempFolder({ 'src/a': 'x', 'src/c': 'y' }), {})).not.toBe(one);
  expect(digestInputs(tempFolder({ 'src/a': 'xy', 'src/b': '' }), {})).not.toBe(one);
});

test('the variables that the build reads change it, others do not', () => {
  const root = tempFolder(site);
  const digest = digestInputs(root, {});
  expect(digestInputs(root, { BASE_PATH: '/a/' })).not.toBe(digest);
  expect(digestInputs(root, { SITE_URL: 'https://a.example' })).not.toBe(digest);
  expect(digestInputs(root, { PORT: '80' })).toBe(digest);
});

test('what shows in no page leaves it as it is', () => {
  const root = tempFolder(site);
  const before = digestInputs(root, {});
  writeFiles(root, {
    'src/data/a.test.ts': 'test()',
    'src/charts/__snapshots__/a.snap': 'x',
    'src/charts/bar/snapshots/a.svg': 'x',
    'content/.DS_Store': 'x',
    'dist/index.html': 'x',
    'README.md': 'x',
  });
  expect(digestInputs(root, {})).toBe(before);
});

test('the files of a folder are listed, whatever their depth', () => {
  const folder = tempFolder({ 'd.css': '12', 'a/b/c.html': '1234' });
  expect(filesBelow(folder)).toEqual(['a/b/c.html', 'd.css']);
});
