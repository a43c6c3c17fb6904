import { expect, test } from 'vitest';
import { tempFolder } from '../testing.ts';
import { headerRules, headersFor } from './headers.ts';
import { kindOf } from './kinds.ts';

const rules = () => headerRules(tempFolder({ 'index.html': '', 'embed/x/index.html': '' }));

test.each([
  ['', 'page'],
  ['stories/method/', 'page'],
  ['en/about/', 'page'],
  ['embed/plans/', 'embed'],
  ['en/embed/plans/', 'embed'],
  ['v/1.0.0/embed/plans/', 'embed'],
  ['v/1.0.0/en/embed/plans/', 'embed'],
  ['v/1.0.0/charts/plans.csv', 'frozen'],
  ['v/versions.json', 'shared'],
  ['charts/plans.en.svg', 'shared'],
  ['en/charts/plans/', 'shared'],
  ['data/1.0.0/facts.csv', 'shared'],
  ['oembed/plans.json', 'shared'],
  ['v/versions.json', 'shared'],
  ['_astro/page.abc.js', 'hashed'],
  ['fonts/serif.abc.woff2', 'hashed'],
  ['search/zh-CN.json', 'page'],
  ['admin/', 'admin'],
  ['embedded/', 'page'],
  ['preview/new-map/embed/plans/', 'preview'],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test('only embeds may be framed', () => {
  const framed = (path: string) => headersFor(rules(), path)['Content-Security-Policy'] ?? '';
  for (const path of ['', 'charts/plans/', 'stories/method/', 'admin/', '404.html'])
    expect(framed(path)).toContain("frame-ancestors 'none'");
  for (const path of ['embed/plans/', 'v/1.0.0/en/embed/plans/'])
    expect(framed(path)).not.toContain('frame-ancestors');
});

test('other sites may read data, charts and released files, and no page', () => {
  const origin = (path: string) => headersFor(rules(), path)['Access-Control-Allow-Origin'];
  for (const path of ['data/1.0.0/facts.csv', 'charts/plans.svg', 'v/1.0.0/charts/plans.csv'])
    expect(origin(path)).toBe('*');
  for (const path of ['oembed/plans.json', 'v/versions.json']) expect(origin(path)).toBe('*');
  for (const path of ['', 'stories/method/', 'admin/']) expect(origin(path)).toBeUndefined();
});

test('what is sent everywhere stands in no kind, so that no host sends it twice', () => {
  const { everywhere, byKind } = rules();
  expect(everywhere['X-Content-Type-Options']).toBe('nosniff');
  for (const headers of Object.values(byKind))
    expect(Object.keys(headers).filter((name) => name in everywhere)).toEqual([]);
});

test('HTTPS is insisted on where the operator wants it', () => {
  const dir = tempFolder({ 'index.html': '' });
  expect(headerRules(dir).everywhere).not.toHaveProperty('Strict-Transport-Security');
  expect(headerRules(dir, { hsts: 60 }).everywhere['Strict-Transport-Security']).toBe('max-age=60');
});

test('only the editors’ page may be answered by a window that it opened', () => {
  const opener = (path: string) => headersFor(rules(), path)['Cross-Origin-Opener-Policy'];
  expect(opener('admin/')).toBe('same-origin-allow-popups');
  for (const path of ['', 'stories/method/', 'embed/plans/', 'preview/x/'])
    expect(opener(path)).toBe('same-origin');
});
