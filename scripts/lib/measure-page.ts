import type { Browser } from 'playwright-core';

/** One visit of a phone on a slow line to a page that was scrolled to its end. */
export interface Visit {
  /** Bytes of all answers, headers included. */
  bytes: number;
  /** Bytes of scripts among them. */
  script: number;
  /** Milliseconds from the start until a chart had been painted; Infinity where there was none. */
  firstChart: number;
  /** Milliseconds until the largest thing in the first window had been painted. */
  largestPaint: number;
  /** Sum of layout shifts. */
  shift: number;
  /** Requests to other hosts. */
  others: number;
}

/** Slow 4G as browsers' own tools have it: latency in ms, bytes a second. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 204_800,
  uploadThroughput: 93_750,
};

/** Opens a page with the processor at a quarter of its speed, and scrolls it to its end. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
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
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const found = { bytes: 0, script: 0, others: 0 };
  const types = new Map<string, string>();
  const { origin } = new URL(url);
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    types.set(requestId, type ?? '');
    if (request.url.startsWith('http') && new URL(request.url).origin !== origin) found.others += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    found.bytes += encodedDataLength;
    if (types.get(requestId) === 'Script') found.script += encodedDataLength;
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
  await context.close();
  return { ...found, ...seen };
}

type Seen = Pick<Visit, 'firstChart' | 'largestPaint' | 'shift'>;

/** Runs in the page before anything else. */
function watch(): void {
  const seen: Seen = { firstChart: Number.POSITIVE_INFINITY, largestPaint: 0, shift: 0 };
  (window as unknown as { seen: Seen }).seen = seen;
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
    if (charts.some((svg) => svg.getBoundingClientRect().width > 100))
      requestAnimationFrame(() => {
        seen.firstChart = performance.now();
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
