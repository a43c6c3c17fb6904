import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstChart } from '../scripts/lib/first-chart.ts';
import { pageWeight } from '../scripts/lib/page-weight.ts';
import { builtPaths, readBuilt } from './support/dist.ts';

/**
 * What a reader's phone is sent first, as `npm run measure` has it, but exact
 * and without a browser: the same dist is the same number of bytes.
 */
const dist = join(import.meta.dirname, '../dist');
const pages = builtPaths().filter((path) => path === '' || /^stories\/[\w-]+\/$/.test(path));

test('home and every story are weighed', () => {
  expect(pages).toContain('');
  expect(pages.length).toBeGreaterThan(5);
});

describe.each(pages)('/%s', (path) => {
  const sent = readFileSync(join(dist, `${path}index.html.br`));

  test('is a document of at most 20 KB', () => {
    expect(sent.length).toBeLessThanOrEqual(20_480);
  });

  test('has its first chart whole in the first 14 KB', () => {
    const chart = firstChart(readBuilt(`${path}index.html`), sent);
    expect(chart!.compressed).toBeLessThanOrEqual(14_336);
  });

  test('asks for fonts and scripts that leave room in 60 KB', () => {
    const { scripts, fonts } = pageWeight(dist, path);
    expect(scripts).toBeLessThanOrEqual(12_288);
    // Headers, the late style sheet, the icon and what a citation loads: 6 KB.
    expect(sent.length + scripts + fonts).toBeLessThanOrEqual(61_440 - 6_144);
    expect(fonts).toBeGreaterThan(5_000);
  });
});

test('a page asks for no layout inside a heading’s neighbourhood, and for it at least twice', () => {
  for (const path of pages.filter((page) => existsSync(join(dist, page, 'index.html')))) {
    const html = readBuilt(`${path}index.html`);
    expect(
      html.match(/<script>document\.body\.offsetHeight<\/script>/g)!.length,
      path,
    ).toBeGreaterThan(2);
    expect(html).not.toMatch(/<\/h[23]>\s*<script>/);
  }
});
