import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { figure } from './support/figure.ts';

/**
 * Text is there before its font. Fonts are asked for and never come, which is a
 * slow load at its worst. The machine counts as one without a Chinese font: the
 * names by which a page looks for one are taken out, so that body text waits for
 * a font of the site's, too.
 */
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  const browser = await chromium.connect(inject('browserEndpoint'));
  // Past the policy, so that a rule can be broken below.
  context = await browser.newContext({
    bypassCSP: true,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  });
  page = await context.newPage();
});
afterAll(async () => {
  await context.browser()!.close();
});

/** Serves pages with their style rules changed, and no font. @param change from one rule of a font to another */
async function withRules(change: (html: string) => string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*.woff2', () => {});
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    expect(html).toMatch(/font-display:swap;src:local\(/);
    const noneLocal = html.replace(/local\("[^"]*"\),/g, '');
    await route.fulfill({ response, body: change(noneLocal) });
  });
}

/** Opens a page whose fonts do not come. @returns how many it asked for, and the ink of each kind of text, 0 to 1 */
async function inkBefore(path: string): Promise<{ pending: number; ink: Record<string, number> }> {
  await page.goto(inject('siteUrl') + path, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('first-contentful-paint').length > 0 &&
      [...document.fonts].some(({ status }) => status === 'loading'),
  );
  // Playwright's own pictures wait for fonts; the browser's do not.
  const client = await context.newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', { format: 'png' });
  const pending = await page.evaluate(
    () => [...document.fonts].filter(({ status }) => status === 'loading').length,
  );
  const ink = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const draw = canvas.getContext('2d')!;
    draw.drawImage(image, 0, 0);
    const share = ({ left, top, width, height }: DOMRect) => {
      const { data } = draw.getImageData(left, top, width, height);
      const [r, g, b] = data;
      let other = 0;
      for (let i = 0; i < data.length; i += 4)
        if (
          Math.abs(data[i]! - r!) + Math.abs(data[i + 1]! - g!) + Math.abs(data[i + 2]! - b!) >
          96
        )
          other++;
      return other / (data.length / 4);
    };
    const kinds = { heading: 'h1', body: 'main p', drawing: 'svg.chart-svg text' };
    return Object.fromEntries(
      Object.entries(kinds).flatMap(([kind, selector]) => {
        const range = document.createRange();
        const lines = [...document.querySelectorAll(selector)].flatMap((element) => {
          range.selectNodeContents(element);
          return element.checkVisibility() ? [...range.getClientRects()] : [];
        });
        // Whole lines that are in the picture.
        const seen = lines.filter(
          ({ left, top, right, bottom, width, height }) =>
            width > 20 && height > 8 && left >= 0 && top >= 0 && right <= 390 && bottom <= 844,
        );
        return seen.length ? [[kind, Math.min(...seen.map(share))]] : [];
      }),
    );
  }, data);
  await client.detach();
  return { pending, ink };
}

const paths = ['', 'stories/daily-work/', 'charts/plans/', 'en/stories/method/', 'embed/plans/'];

test('headings, text and drawings are in sight while their fonts are on the way', async () => {
  await withRules((html) => html);
  const least: Record<string, number> = {};
  for (const path of paths) {
    const { pending, ink } = await inkBefore(path);
    expect([path, pending]).toEqual([path, expect.any(Number)]);
    // On a Chinese page that of the headings, and that of all other text.
    expect(pending).toBeGreaterThan(path.startsWith('en/') ? 0 : 1);
    for (const [kind, share] of Object.entries(ink)) {
      expect([path, kind, share > 0.02]).toEqual([path, kind, true]);
      least[kind] = Math.min(least[kind] ?? 1, share);
    }
  }
  expect(Object.keys(least).sort()).toEqual(['body', 'drawing', 'heading']);
  for (const [kind, share] of Object.entries(least))
    figure(`Ink in the palest line of ${kind} while fonts pend`, `${(share * 100).toFixed(1)} %`);
});

test('a font that blocked its text would be seen', async () => {
  await withRules((html) => html.replaceAll(/font-display:(swap|optional)/g, 'font-display:block'));
  const { ink } = await inkBefore('stories/daily-work/');
  expect(ink.heading).toBeLessThan(0.005);
  expect(ink.body).toBeLessThan(0.005);
});
