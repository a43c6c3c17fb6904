import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { diskFiles } from '../src/data/load.ts';
import { storySlugs } from '../src/data/series.ts';
import { site } from '../src/site/config.ts';
import { ensureBrowser } from './lib/browser-install.ts';
import { interactions, layoutShift } from './lib/measure-page.ts';
import { type PageWeight, pageWeight } from './lib/page-weight.ts';
import { serve } from './serve.ts';

/**
 * `npm run measure`: what a story page weighs and how it answers, against the
 * bounds that we set ourselves. Exit 1 when one is broken.
 */
const bounds = { scriptBytes: 12 * 1024, layoutShift: 0, interactionMs: 200 };

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
if (!existsSync(dist)) {
  console.error('There is no dist/: run `npm run build` first.');
  process.exit(2);
}

const broken: string[] = [];
const paths = storySlugs(diskFiles(root)).map((slug) => `stories/${slug}/`);
weigh(['', ...paths]);
const server = await serve({ dir: dist, port: 0, base: site.base });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(root),
  args: ['--no-sandbox', '--disable-gpu'],
});
await shifts(browser);
await answers(browser);
await browser.close();
await server.close();
for (const line of broken) console.error(`Broken: ${line}`);
process.exitCode = broken.length ? 1 : 0;

function weigh(pages: string[]): void {
  console.log(
    'Compressed with brotli, bytes: page, its scripts at first view, its fonts (Chinese edition)',
  );
  for (const path of pages) {
    const weight: PageWeight = pageWeight(dist, path);
    console.log(
      `  ${(path || '(home)').padEnd(28)} ${String(weight.html).padStart(7)} ${String(weight.scripts).padStart(7)} ${String(weight.fonts).padStart(8)}`,
    );
    if (weight.scripts > bounds.scriptBytes)
      broken.push(`${path}: ${weight.scripts} bytes of script, at most ${bounds.scriptBytes}`);
  }
}

async function shifts(chrome: Browser): Promise<void> {
  console.log('Layout shift while loading and scrolling through');
  let largest = 0;
  const visits = [
    { width: 360 },
    { width: 1440 },
    { width: 360, view: 'table' },
    { width: 1440, view: 'evidence' },
  ];
  for (const visit of visits)
    for (const path of ['', ...paths]) {
      const shift = await layoutShift(chrome, server.url + path, visit);
      const place = `${path || '(home)'} at ${visit.width} px${visit.view ? `, ${visit.view} remembered` : ''}`;
      if (shift > bounds.layoutShift) broken.push(`${place} shifts by ${shift.toFixed(4)}`);
      largest = Math.max(largest, shift);
    }
  console.log(`  largest: ${largest.toFixed(4)} on ${visits.length * (paths.length + 1)} visits`);
  console.log(`  largest allowed: ${bounds.layoutShift}`);
}

async function answers(chrome: Browser): Promise<void> {
  console.log('Longest time from an interaction to the next paint at a quarter of the speed, ms');
  for (const path of ['', ...paths.slice(0, 2)]) {
    const { longest, count } = await interactions(chrome, server.url + path);
    console.log(
      `  ${(path || '(home)').padEnd(28)} ${longest.toFixed(0).padStart(5)}  (${count} interactions)`,
    );
    if (longest > bounds.interactionMs)
      broken.push(
        `${path || '(home)'} takes ${longest.toFixed(0)} ms, at most ${bounds.interactionMs}`,
      );
  }
}
