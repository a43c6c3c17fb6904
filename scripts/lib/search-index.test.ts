import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { indexPages } from './search-index.ts';
import { tempFolder } from './temp-folder.ts';

const root = join(import.meta.dirname, '../..');
afterEach(() => {
  vi.restoreAllMocks();
});

test('makes one index a language and leaves pages without the mark out', async () => {
  const page = (lang: string, mark: string, text: string) =>
    `<!doctype html><html lang="${lang}"><body><main ${mark}><h1>${text}</h1></main></body></html>`;
  const site = tempFolder({
    'index.html': page('zh-CN', 'data-pagefind-body', '社区书记'),
    '404.html': page('zh-CN', '', '没有这个页面'),
    'en/index.html': page('en', 'data-pagefind-body', 'Secretaries'),
  });
  expect(await indexPages(root, site, process.env)).toBe(0);
  const entry = JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8'));
  const counts = Object.entries<{ page_count: number }>(entry.languages).map(
    ([language, { page_count }]) => [language, page_count],
  );
  expect(counts.sort()).toEqual([
    ['en', 1],
    ['zh-cn', 1],
  ]);
});

test('fails and says so where there is nothing to index', async () => {
  const site = tempFolder();
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await indexPages(root, site, process.env)).not.toBe(0);
  expect(said.mock.calls.flat().join('\n')).toMatch(/could not index/);
  expect(existsSync(join(site, 'pagefind/pagefind.js'))).toBe(false);
});
