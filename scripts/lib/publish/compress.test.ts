import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteFiles } from '../site-files.ts';
import { tempFolder } from '../temp-folder.ts';
import { compressSite, qualityFor } from './compress.ts';

const text = '社区书记 in sixteen communities. '.repeat(100);
const compress = (dir: string, cache: string) =>
  compressSite(dir, { cache, write: siteFiles(dir, join(dir, 'none')) });
const files = { 'index.html': text, 'charts/plans.csv': text, 'small.txt': 'x', 'a.png': text };

test('writes both forms beside each text that is worth it, and nothing beside others', async () => {
  const dir = tempFolder(files);
  const total = await compress(dir, tempFolder());
  expect(total.files).toBe(2);
  for (const file of ['index.html', 'charts/plans.csv']) {
    const read = (extension: string) => readFileSync(join(dir, file + extension));
    expect(brotliDecompressSync(read('.br')).toString()).toBe(text);
    expect(gunzipSync(read('.gz')).toString()).toBe(text);
    expect(read('.br').length).toBeLessThan(200);
  }
  for (const file of ['small.txt', 'a.png'])
    expect(existsSync(join(dir, `${file}.br`))).toBe(false);
});

test('makes the same bytes with a cache, without one, and with one that cannot be written', async () => {
  const cache = tempFolder();
  const bytes = async (folder: string) => {
    const dir = tempFolder(files);
    await compress(dir, folder);
    return ['.br', '.gz'].map((extension) => readFileSync(join(dir, `index.html${extension}`)));
  };
  const first = await bytes(cache);
  expect(await bytes(cache)).toEqual(first);
  const blocked = tempFolder({ file: '' });
  expect(await bytes(join(blocked, 'file'))).toEqual(first);
  rmSync(join(cache, 'compressed'), { recursive: true });
  writeFileSync(join(cache, 'compressed'), 'a file where the folder should be');
  expect(await bytes(cache)).toEqual(first);
});

test('a text that has one of its forms already is left as it is', async () => {
  const dir = tempFolder({ 'index.html': text, 'index.html.gz': 'its own' });
  expect((await compress(dir, tempFolder())).files).toBe(0);
  expect(readFileSync(join(dir, 'index.html.gz'), 'utf8')).toBe('its own');
  expect(existsSync(join(dir, 'index.html.br'))).toBe(false);
});

test('the best quality goes to what most readers load, the next to other pages that people read', () => {
  expect(qualityFor('embed/plans/index.html', 30_000)).toBe(10);
  expect(qualityFor('charts/plans.csv', 9_000)).toBe(8);
  expect(qualityFor('_astro/page.abc.js', 90_000)).toBe(11);
  expect(qualityFor('en/stories/method/index.html', 190_000)).toBe(11);
  expect(qualityFor('index.html', 190_000)).toBe(11);
  expect(qualityFor('_astro/decks.abc.js', 410_000)).toBe(10);
  expect(qualityFor('gallery/index.html', 390_000)).toBe(8);
});
