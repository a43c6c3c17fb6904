import { expect, test } from 'vitest';
import { tempFolder } from '../testing.ts';
import { headerRules, headersFor } from './headers.ts';
import { headersFile, redirectsFile } from './headers-file.ts';

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const files = [
  'index.html',
  '404.html',
  'about/index.html',
  'charts/index.html',
  'charts/plans/index.html',
  'charts/plans.csv',
  'en/index.html',
  'en/charts/plans/index.html',
  'en/embed/plans/index.html',
  'embed/plans/index.html',
  'v/1.0.0/charts/plans.csv',
  'v/1.0.0/embed/plans/index.html',
  'v/1.0.0/en/embed/plans/index.html',
  'v/1.1.0/data/facts.json',
  'v/versions.json',
  'search/zh-CN.json',
  '_astro/page.abc.js',
  'admin/index.html',
];
const built = () => tempFolder(Object.fromEntries(files.map((file) => [file, page])));

/** Reads the file as the hosts say they do: all rules that fit, their values joined. */
function read(text: string, path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const block of text.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    const shape = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/, '[^/]+')
      .replace('*', '.*');
    if (!new RegExp(`^${shape}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.+)$/.exec(line)!;
      found[name] = [...(found[name] ?? []), value];
    }
  }
  return found;
}

test.each(['/', '/reports/'])('every path under %s gets each of its headers once', (base) => {
  const dir = built();
  const rules = headerRules(dir);
  const text = headersFile(dir, base, rules);
  for (const file of files) {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    const wanted = Object.entries(headersFor(rules, path)).map(([name, value]) => [name, [value]]);
    expect(read(text, base + path), file).toEqual(Object.fromEntries(wanted));
  }
  expect(read(text, `${base}preview/x/`)).toMatchObject({ 'X-Robots-Tag': ['noindex'] });
});

test('keeps within what Cloudflare Pages reads: 100 rules, 2,000 characters a line', () => {
  // However many releases there are.
  const releases = Array.from({ length: 100 }, (_, n) => [
    [`v/1.0.${n}/charts/plans.csv`, ''],
    [`v/1.0.${n}/embed/plans/index.html`, page],
    [`data/1.0.${n}/index.html`, page],
  ]).flat();
  const dir = tempFolder({
    ...Object.fromEntries(files.map((file) => [file, page])),
    ...Object.fromEntries(releases),
  });
  const text = headersFile(dir, '/', headerRules(dir));
  expect(text.split('\n\n').length).toBeLessThan(100);
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(2000);
});

test('redirects stand below the base, and the host’s root leads there', () => {
  expect(redirectsFile('/')).toContain('/rss.xml /feed.xml 301\n');
  expect(redirectsFile('/reports/')).toContain('/reports/rss.xml /reports/feed.xml 301\n');
  expect(redirectsFile('/reports/')).toMatch(/^\/ \/reports\/ 301\n/);
});
