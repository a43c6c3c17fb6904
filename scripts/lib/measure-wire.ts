import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** What a reader's browser fetched for a page that was scrolled to its end, in bytes as sent. */
export interface Wire {
  /** Headers and bodies of all answers. */
  total: number;
  document: number;
  scripts: number;
  fonts: number;
  requests: number;
  /** Addresses of other hosts. */
  thirdParty: string[];
  /** Longest tasks of the main thread over 50 ms, at a quarter of the speed, ms. */
  longTasks: number[];
  /** Sum of layout shifts. */
  shift: number;
}

/** Opens a page on a phone at a quarter of the processor's speed, scrolls to its end and adds up what was sent. */
export async function wire(browser: Browser, url: string): Promise<Wire> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const found: Wire = {
    total: 0,
    document: 0,
    scripts: 0,
    fonts: 0,
    requests: 0,
    thirdParty: [],
    longTasks: [],
    shift: 0,
  };
  const types = new Map<string, string>();
  const { origin } = new URL(url);
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('http')) return;
    types.set(requestId, type ?? '');
    found.requests++;
    if (new URL(request.url).origin !== origin) found.thirdParty.push(request.url);
  });
  // The icon is wanted again at each change of the address, and is there.
  const wasThere = () => {
    found.requests--;
  };
  session.on('Network.requestServedFromCache', wasThere);
  session.on('Network.responseReceived', ({ response }) => {
    if (response.fromDiskCache) wasThere();
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const type = types.get(requestId);
    if (type === undefined) return;
    found.total += bytes;
    if (type === 'Document') found.document += bytes;
    if (type === 'Script') found.scripts += bytes;
    if (type === 'Font') found.fonts += bytes;
  });
  await page.addInitScript(watch);
  // A new window brings pages of the browser's own, which share the processor for a second.
  await page.waitForTimeout(1500);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((to) => scrollTo(0, to), y);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => (window as unknown as { seen: Watched }).seen);
  await askForIcon(page);
  await context.close();
  return { ...found, longTasks: seen.tasks, shift: seen.shift };
}

/** Chromium without windows shows no icon and asks for none; readers' browsers do, and have it then. */
async function askForIcon(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (icon) await (await fetch(icon.href)).arrayBuffer();
  });
  await page.waitForTimeout(100);
}

interface Watched {
  tasks: number[];
  shift: number;
}

/** Runs in the page, before anything else. */
function watch(): void {
  const seen: Watched = { tasks: [], shift: 0 };
  (window as unknown as { seen: Watched }).seen = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    for (const { value, hadRecentInput } of list.getEntries() as Shift[])
      if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * A font configuration for a device with one Chinese font (of those that our
 * pages look for), or with none; undefined where the system has no fontconfig.
 * @returns the file that FONTCONFIG_FILE is to name
 */
export function fontConfig(root: string, { chinese }: { chinese: boolean }): string | undefined {
  let own: string[];
  try {
    // Every font that has 的, the commonest character.
    own = execFileSync('fc-list', [':charset=7684', 'file'], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.replace(/:\s*$/, ''))
      .filter(Boolean);
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  const noto = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular');
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>${chinese ? `<dir>${noto}</dir>` : ''}
<cachedir>${folder}</cachedir>
<selectfont>${own.map((path) => `<rejectfont><glob>${path}</glob></rejectfont>`).join('')}</selectfont>
</fontconfig>`,
  );
  return file;
}
