import type { Browser, Page } from 'playwright-core';

/**
 * Sum of layout shifts (CLS) while a page loads and is scrolled to its end and back.
 * @param how width of the window in CSS px; the view of figures that an earlier page left behind
 */
export async function layoutShift(
  browser: Browser,
  url: string,
  { width, view }: { width: number; view?: string },
): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: 740 } });
  await page.addInitScript((last) => {
    // As if the reader had chosen this view on the page before.
    if (last) sessionStorage.setItem('chart-views', JSON.stringify({ last, own: {} }));
  }, view);
  await page.addInitScript(() => {
    const store = window as unknown as { shift: number };
    store.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) store.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await scrollThrough(page);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.close();
  return shift;
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(40);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(200);
}

/** What a reader presses: figures in the text, marks, views, the words that sort a table. */
const pressed = [
  'button.fig',
  'svg.chart-narrow .mark',
  '.views label',
  '.view-table th button',
  '.share-open',
  '.full-screen',
];

/** Presses all kinds of things at a quarter of the processor's speed; the longest event in ms. */
export async function interactions(
  browser: Browser,
  url: string,
): Promise<{ longest: number; count: number }> {
  const page = await browser.newPage({
    viewport: { width: 390, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.addInitScript(() => {
    const store = window as unknown as { events: number[] };
    store.events = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        if (entry.interactionId) store.events.push(entry.duration);
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const selector of pressed)
    for (const target of (await page.locator(selector).all()).slice(0, 4)) {
      if (!(await target.isVisible())) continue;
      await target.scrollIntoViewIfNeeded();
      await target.tap({ force: true, timeout: 3000 }).catch(() => undefined);
      await page.waitForTimeout(200);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(100);
    }
  await choose(page);
  await page.waitForTimeout(300);
  const events = await page.evaluate(() => (window as unknown as { events: number[] }).events);
  await page.close();
  return { longest: Math.max(0, ...events), count: events.length };
}

/** Points out a community: every chart, table and passage of the page follows. */
async function choose(page: Page): Promise<void> {
  // A press on a full screen that was still being loaded may have opened it since.
  await page.keyboard.press('Escape');
  const box = page.locator('.selection input').first();
  if (!(await box.isVisible())) return;
  const name = await page.locator('.selection datalist option').first().getAttribute('value');
  await box.tap();
  await page.keyboard.type(name ?? '', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
}
