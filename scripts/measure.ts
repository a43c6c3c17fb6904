import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, errors } from 'playwright-core';
import { diskFiles } from '../src/data/load.ts';
import { storySlugs } from '../src/data/series.ts';
import { site } from '../src/site/config.ts';
import { SWITCHES } from './lib/browser.ts';
import { ensureBrowser } from './lib/browser-install.ts';
import { firstChart } from './lib/first-chart.ts';
import { interactions, layoutShift } from './lib/measure-page.ts';
import { fontConfig, type Wire, wire } from './lib/measure-wire.ts';
import { pageWeight } from './lib/page-weight.ts';
import { serve } from './serve.ts';

/**
 * `npm run measure`: what home and every story send to a reader's browser and
 * how they answer, against the bounds that we set ourselves (asserted for the
 * Chinese edition). Exit 1 when one is broken.
 */
const KB = 1024;
const bounds = {
  total: 60 * KB,
  totalWithoutFonts: 150 * KB,
  scripts: 12 * KB,
  requests: 8,
  document: 20 * KB,
  firstChart: 14 * KB,
  embed: 14 * KB,
  layoutShift: 0,
  longTaskMs: 50,
  interactionMs: 200,
};

/** A page of which nothing is ours: its longest task is the machine's. */
const sentence = 'data:text/html;charset=utf-8,<p>社区党组织书记的一天。';
/** To each page, for its longest task. */
const VISITS = 3;

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
if (!existsSync(dist)) {
  console.error('There is no dist/: run `npm run build` first.');
  process.exit(2);
}

const broken: string[] = [];
/** Notes a figure that is over its bound; English pages are only shown. */
function hold(path: string, what: string, value: number, most: number): void {
  if (value > most && !path.startsWith('en/'))
    broken.push(`${path || '(home)'}: ${what} ${+value.toFixed(4)}, at most ${most}`);
}

const chinese = ['', ...storySlugs(diskFiles(root)).map((slug) => `stories/${slug}/`)];
const paths = [...chinese, ...chinese.map((path) => `en/${path}`)];
const server = await serve({ dir: dist, port: 0, base: site.base });
try {
  await withBrowser({ chinese: true }, loads);
  await withBrowser({ chinese: false }, loadsWithoutFont);
  documents();
  embeds();
  await withBrowser({ chinese: true }, async (chrome) => {
    await shifts(chrome);
    await answers(chrome);
  });
  process.exitCode = broken.length ? 1 : 0;
} catch (error) {
  // Playwright adds a log of calls to what went wrong.
  const [first] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The measurement was cut short: ${first}`);
  if (error instanceof errors.TimeoutError)
    console.error('A page did not answer: measure again when the machine has nothing else to do.');
  process.exitCode = 2;
}
await server.close();
for (const line of broken) console.error(`Broken: ${line}`);

/** A browser on a device with one Chinese font, or with none. */
async function withBrowser(
  device: { chinese: boolean },
  work: (chrome: Browser) => Promise<void>,
): Promise<void> {
  const config = fontConfig(root, device);
  if (!config) console.log('No fontconfig here: the fonts of this machine are used.');
  const chrome = await chromium.launch({
    executablePath: await ensureBrowser(root),
    args: SWITCHES,
    env: { ...process.env, ...(config ? { FONTCONFIG_FILE: config } : {}) } as Record<
      string,
      string
    >,
  });
  try {
    await work(chrome);
  } finally {
    await chrome.close();
  }
}

function row(name: string, ...values: (string | number)[]): void {
  console.log(
    `  ${(name || '(home)').padEnd(30)}${values.map((value) => String(value).padStart(10)).join('')}`,
  );
}

async function loads(chrome: Browser): Promise<void> {
  console.log(
    'Sent to a phone with a Chinese font, scrolled to the end, 1/4 speed; bytes with headers',
  );
  row('page', 'total', 'document', 'scripts', 'fonts', 'requests', 'others', 'CLS', 'longest ms');
  const plain = await visits(chrome, sentence);
  row('(one sentence)', 0, 0, 0, 0, 0, 0, '0', plain.longest || '<50');
  for (const path of paths) {
    const { found, longest } = await visits(chrome, server.url + path);
    row(
      path,
      found.total,
      found.document,
      found.scripts,
      found.fonts,
      found.requests,
      found.thirdParty.length,
      found.shift.toFixed(3),
      longest || '<50',
    );
    hold(path, 'bytes in all', found.total, bounds.total);
    hold(path, 'bytes of script', found.scripts, bounds.scripts);
    hold(path, 'requests', found.requests, bounds.requests);
    hold(path, 'requests to others', found.thirdParty.length, 0);
    hold(path, 'layout shift', found.shift, bounds.layoutShift);
    hold(path, 'longest task, ms', longest, bounds.longTaskMs);
  }
}

/**
 * Several visits to a page: what the last one fetched, the largest shift of all,
 * and the middle one of their longest tasks, since a busy machine makes one of any task.
 */
async function visits(chrome: Browser, url: string): Promise<{ found: Wire; longest: number }> {
  const all: Wire[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) all.push(await wire(chrome, url));
  const longest = all.map(({ longTasks }) => Math.max(0, ...longTasks)).sort((a, b) => a - b);
  const shift = Math.max(...all.map((each) => each.shift));
  return { found: { ...all.at(-1)!, shift }, longest: longest[VISITS >> 1]! };
}

async function loadsWithoutFont(chrome: Browser): Promise<void> {
  console.log('The same on a device without a Chinese font');
  row('page', 'total', 'fonts', 'requests', 'CLS');
  for (const path of chinese) {
    const found = await wire(chrome, server.url + path);
    row(path, found.total, found.fonts, found.requests, found.shift.toFixed(3));
    hold(path, 'bytes without a font', found.total, bounds.totalWithoutFonts);
    if (found.fonts === 0) broken.push(`${path}: no fallback font was fetched`);
  }
}

function documents(): void {
  console.log('Documents: bytes with brotli, then where the first chart ends, sent and plain');
  row('page', 'document', 'sent', 'plain', 'preloaded');
  for (const path of paths) {
    const file = join(dist, path, 'index.html');
    const sent = readFileSync(`${file}.br`);
    const chart = firstChart(readFileSync(file, 'utf8'), sent);
    row(
      path,
      sent.length,
      chart?.compressed ?? '-',
      chart?.raw ?? '-',
      pageWeight(dist, path).fonts,
    );
    hold(path, 'bytes of document', sent.length, bounds.document);
    if (chart) hold(path, 'end of the first chart', chart.compressed, bounds.firstChart);
  }
}

function embeds(): void {
  console.log('Embeds, bytes with brotli, fonts aside');
  const ids = readdirSync(join(dist, 'embed'), { withFileTypes: true });
  for (const path of ids.filter((id) => id.isDirectory()).map(({ name }) => `embed/${name}/`)) {
    const bytes = brotliCompressSync(readFileSync(join(dist, path, 'index.html'))).length;
    row(path, bytes);
    hold(path, 'bytes of embed', bytes, bounds.embed);
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
    for (const path of chinese) {
      const shift = await layoutShift(chrome, server.url + path, visit);
      const place = `${path || '(home)'} at ${visit.width} px${visit.view ? `, ${visit.view} remembered` : ''}`;
      if (shift > bounds.layoutShift) broken.push(`${place} shifts by ${shift.toFixed(4)}`);
      largest = Math.max(largest, shift);
    }
  console.log(`  largest: ${largest.toFixed(4)} on ${visits.length * chinese.length} visits`);
  console.log(`  largest allowed: ${bounds.layoutShift}`);
}

async function answers(chrome: Browser): Promise<void> {
  console.log('Longest time from an interaction to the next paint at a quarter of the speed, ms');
  for (const path of chinese) {
    const { longest, count } = await interactions(chrome, server.url + path);
    row(path, longest.toFixed(0), `(${count})`);
    hold(path, 'ms to answer', longest, bounds.interactionMs);
  }
}
