import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageWeight } from './page-weight.ts';

const dist = mkdtempSync(join(tmpdir(), 'three-lenses-'));
afterAll(() => rmSync(dist, { recursive: true }));

test('counts a module with its imports once, and leaves out what is imported later', () => {
  mkdirSync(join(dist, '_astro'));
  const noise = (length: number) =>
    Array.from({ length }, (_, index) => Math.imul(index + 7, 2654435761) >>> 0).join();
  writeFileSync(
    join(dist, '_astro/page.js'),
    `import{a}from"./shared.js";import"./other.js";import("./late.js")`,
  );
  writeFileSync(join(dist, '_astro/shared.js'), `export const a="${noise(100)}"`);
  writeFileSync(join(dist, '_astro/other.js'), `import{a}from"./shared.js"`);
  writeFileSync(join(dist, '_astro/late.js'), `export const b="${noise(4000)}"`);
  writeFileSync(
    join(dist, 'index.html'),
    '<script type="module" src="/base/_astro/page.js"></script><script type="application/ld+json">{}</script>',
  );
  const { scripts, html } = pageWeight(dist, '');
  expect(scripts).toBeGreaterThan(400);
  expect(scripts).toBeLessThan(1500);
  expect(html).toBeGreaterThan(20);
});
