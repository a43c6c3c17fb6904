import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chartCrowding } from '../support/chart-crowding.ts';
import { crowding, textSpacing } from '../support/crowding.ts';
import { builtPaths } from '../support/dist.ts';
import { figure } from '../support/figure.ts';

/**
 * WCAG 2.2, 1.4.12 speaks of content in "markup languages that support" letter
 * and word spacing. SVG is one, so drawings are not exempt, and that their words
 * stand in a table, too, is not relied on: no label is cut off or covered in the
 * drawing itself. (Line height and the space after paragraphs do nothing in SVG.)
 */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'));
  // A reader's style sheet is above the page's policy.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterAll(() => browser.close());

const charts = builtPaths().filter((path) => /^(en\/)?charts\/[^/]+\/$/.test(path));
let looked = 0;

test.each(charts)('with wider text no label of %s is cut off or covered', async (path) => {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(inject('siteUrl') + path);
    const lettersOf = () =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll<SVGTextElement>('svg.chart-svg text')];
        const shown = texts.find(
          (text) => text.getClientRects().length && text.textContent!.trim(),
        );
        const size = Number.parseFloat(getComputedStyle(shown!).fontSize);
        return size * shown!.getScreenCTM()!.a;
      });
    const before = await lettersOf();
    await page.addStyleTag({ content: textSpacing });
    await expect.poll(() => page.evaluate(chartCrowding, {}), { timeout: 5_000 }).toEqual([]);
    expect(await page.evaluate(crowding)).toEqual([]);
    // Room is not won by smaller letters.
    expect(await lettersOf()).toBeGreaterThan(before * 0.97);
    looked += 1;
  }
});

test('wider text that goes again leaves the drawing as it was', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${inject('siteUrl')}en/charts/plans/`);
  const drawing = () =>
    page.evaluate(() => {
      const svg = [...document.querySelectorAll('svg.chart-svg')].find(
        (one) => one.getClientRects().length,
      )!;
      return Math.round(svg.getBoundingClientRect().width);
    });
  const before = await drawing();
  const style = await page.addStyleTag({ content: textSpacing });
  await expect.poll(drawing).toBeGreaterThan(before);
  await style.evaluate((node) => (node as Element).remove());
  await expect.poll(drawing).toBe(before);
});

test('the audit looked at every chart in both languages', () => {
  figure('Charts looked at with wider text (1.4.12), at four widths', looked);
  expect(looked).toBe(4 * charts.length);
  expect(looked).toBeGreaterThan(80);
});
