/**
 * `npm run measure`: what readers of each Chinese story wait for and are sent,
 * as a part of what a plain page with the same words and charts takes, which
 * draws them in the browser with Plot (tests/peers). Both are visited in turn,
 * in one run, so that the machine's speed cancels out. Exit 1 where a bound is
 * broken.
 */
import { globSync, readFileSync } from 'node:fs';
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
import { serve } from './serve.ts';

/** At most this part of what the plain page takes. */
const ratios = { bytes: 0.5, firstChart: 0.75, largestPaint: 1.3, script: 0.15 } as const;
/** At most this much: an embed's page with its style sheets and scripts, compressed; fonts aside. */
const embedBytes = 20 * 1024;
/** Both pages are visited so often, one after the other, and the middle ratio counts. */
const visits = 5;
/** Slow 4G as browsers' own tools have it: latency in ms, bytes a second. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 204_800,
  uploadThroughput: 93_750,
};

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const peers = join(root, '.cache/peers');
const slugs = storySlugs(diskFiles(root), false);
for (const slug of slugs) await plotStory(dist, `stories/${slug}/`, join(peers, slug));
const ours = await serve({ dir: dist, port: 0, base: site.base });
const theirs = await serve({ dir: peers, port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(root),
  args: SWITCHES,
  env: fontEnvironment(root, join(root, '.cache/test-fonts'), 'han'),
});
try {
  console.log('Part of what a plain page takes (slow 4G, a quarter of the processor):');
  row('story', ...Object.entries(ratios).map(([name, most]) => `${name} ≤ ${most}`));
  for (const slug of slugs) await story(slug);
} finally {
  await browser.close();
  await ours.close();
  await theirs.close();
}
for (const page of globSync('embed/*/index.html', { cwd: dist })) {
  const html = readFileSync(join(dist, page), 'utf8');
  const loaded = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+\.(?:js|css))"/g)];
  const files = [page, ...loaded.map(([, path]) => path!.slice(site.base.length))];
  const sizes = files.map((file) => brotliCompressSync(readFileSync(join(dist, file))).length);
  hold(
    `${page}: bytes`,
    sizes.reduce((sum, size) => sum + size),
    embedBytes,
  );
}

async function story(slug: string): Promise<void> {
  const pairs: { own: Visit; plain: Visit }[] = [];
  for (let count = 0; count < visits; count += 1)
    pairs.push({
      own: await visit(`${ours.url}stories/${slug}/`),
      plain: await visit(`${theirs.url}${slug}/`),
    });
  const parts = Object.entries(ratios).map(([name, most]) => {
    const key = name as keyof typeof ratios;
    const part = median(pairs, ({ own, plain }) => own[key] / plain[key])!;
    hold(`stories/${slug}/ ${name}`, part, most);
    return part.toFixed(2);
  });
  row(slug, ...parts);
  const own = pairs.map((pair) => pair.own);
  hold(`stories/${slug}/ layout shift`, Math.max(...own.map(({ shift }) => shift)), 0);
  hold(`stories/${slug}/ requests to others`, Math.max(...own.map(({ others }) => others)), 0);
}

function hold(what: string, value: number, most: number): void {
  if (value <= most) return;
  console.error(`Broken: ${what}: ${+value.toFixed(3)}, at most ${most}`);
  process.exitCode = 1;
}

function row(name: string, ...values: string[]): void {
  console.log(`  ${name.padEnd(24)}${values.map((each) => each.padStart(20)).join('')}`);
}

/** What the page itself sees: milliseconds until a chart and the largest thing in the first window had been painted, and the sum of layout shifts. */
interface Seen {
  firstChart: number;
  largestPaint: number;
  shift: number;
}
/** One visit of a phone on a slow line: bytes of all answers, headers included, those of scripts, and requests to other hosts. */
interface Visit extends Seen {
  bytes: number;
  script: number;
  others: number;
}

/** Opens a page with the processor at a quarter of its speed, and scrolls it to its end. */
async function visit(url: string): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width: 390, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const found = { bytes: 0, script: 0, others: 0 };
  const scripts = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type === 'Script') scripts.add(requestId);
    if (/^http/.test(request.url) && !request.url.startsWith(new URL(url).origin)) found.others++;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    found.bytes += encodedDataLength;
    if (scripts.has(requestId)) found.script += encodedDataLength;
  });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle' });
  for (let at = 0, end = 1; at < end; at += 600) {
    end = await page.evaluate((to) => {
      scrollTo(0, to);
      return document.documentElement.scrollHeight;
    }, at);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await page.context().close();
  return { ...found, ...seen };
}

/** Runs in the page before anything else. */
function watch(): void {
  const seen: Seen = { firstChart: Number.POSITIVE_INFINITY, largestPaint: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    for (const { value, hadRecentInput } of list.getEntries() as Shift[])
      if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  // A chart that is laid out in one frame is painted by the next.
  const look = () => {
    const charts = [...document.querySelectorAll('figure svg')];
    const there = charts.some((svg) => svg.getBoundingClientRect().width > 100);
    requestAnimationFrame(
      there ? () => Object.assign(seen, { firstChart: performance.now() }) : look,
    );
  };
  requestAnimationFrame(look);
}
