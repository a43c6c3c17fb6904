/**
 * `npm run measure`: what readers of each Chinese story wait for and are sent,
 * as a part of what a plain page with the same words and charts takes, which
 * draws them in the browser with Plot (tests/peers). Both are visited in turn,
 * in one run, so that the machine's speed cancels out. Exit 1 where a bound is
 * broken.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { median } from 'd3';
import { chromium } from 'playwright-core';
import { diskFiles } from '../src/data/load.ts';
import { storySlugs } from '../src/data/series.ts';
import { site } from '../src/site/config.ts';
import { plotStory } from '../tests/peers/plot-story.ts';
import { ensureBrowser, SWITCHES } from './lib/browser.ts';
import { fontEnvironment } from './lib/device-fonts.ts';
import { type Visit, visit } from './lib/measure-page.ts';
import { serve } from './serve.ts';

/** At most this part of what the plain page takes. */
const ratios = { bytes: 0.5, firstChart: 0.75, largestPaint: 1.3, script: 0.15 } as const;
/** At most this much. */
const embedBytes = 20 * 1024;
/** Each page is visited so often, and the middle figure counts. */
const visits = 3;

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const peers = join(root, '.cache/peers');
if (!existsSync(dist)) {
  console.error('There is no dist/: run `npm run build` first.');
  process.exit(2);
}

const broken: string[] = [];
const hold = (what: string, value: number, most: number) => {
  if (!(value <= most)) broken.push(`${what}: ${+value.toFixed(3)}, at most ${most}`);
};
const row = (name: string, ...values: (string | number)[]) =>
  console.log(`  ${name.padEnd(24)}${values.map((each) => String(each).padStart(14)).join('')}`);

const slugs = storySlugs(diskFiles(root), false);
for (const slug of slugs) await plotStory(dist, `stories/${slug}/`, join(peers, slug));
const ours = await serve({ dir: dist, port: 0, base: site.base });
const theirs = await serve({ dir: peers, port: 0, base: '/' });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(root),
  args: SWITCHES,
  env: fontEnvironment(root, join(root, '.cache/test-fonts'), 'han'),
});
try {
  console.log('Part of what a plain page takes (slow 4G, a quarter of the processor):');
  row('story', ...Object.entries(ratios).map(([name, most]) => `${name} ≤ ${most}`));
  for (const slug of slugs) await story(slug);
  embeds();
} finally {
  await browser.close();
  await ours.close();
  await theirs.close();
}
for (const line of broken) console.error(`Broken: ${line}`);
process.exitCode = broken.length ? 1 : 0;

async function story(slug: string): Promise<void> {
  const all: { own: Visit; plain: Visit }[] = [];
  for (let count = 0; count < visits; count += 1)
    all.push({
      own: await visit(browser, `${ours.url}stories/${slug}/`),
      plain: await visit(browser, `${theirs.url}${slug}/`),
    });
  const middle = (side: 'own' | 'plain', name: keyof Visit) =>
    median(all, (each) => each[side][name])!;
  const names = Object.keys(ratios) as (keyof typeof ratios)[];
  const parts = names.map((name) => middle('own', name) / middle('plain', name));
  row(slug, ...parts.map((part) => part.toFixed(2)));
  for (const [index, name] of names.entries())
    hold(`stories/${slug}/ ${name}`, parts[index]!, ratios[name]);
  hold(`stories/${slug}/ layout shift`, Math.max(...all.map(({ own }) => own.shift)), 0);
  hold(`stories/${slug}/ requests to others`, Math.max(...all.map(({ own }) => own.others)), 0);
}

/** An embed's page with its style sheets and scripts, compressed; fonts aside. */
function embeds(): void {
  for (const { name } of readdirSync(join(dist, 'embed'), { withFileTypes: true })) {
    const page = join(dist, 'embed', name, 'index.html');
    if (!existsSync(page)) continue;
    const html = readFileSync(page, 'utf8');
    const loaded = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+\.(?:js|css))"/g)];
    const files = loaded.map(([, path]) => join(dist, path!.replace(site.base, '/')));
    const bytes = [page, ...files].reduce(
      (sum, file) => sum + brotliCompressSync(readFileSync(file)).length,
      0,
    );
    hold(`embed/${name}/ bytes`, bytes, embedBytes);
  }
}
