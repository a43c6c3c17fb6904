import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, type Visited } from '../support/browser.ts';
import { crowding, textSpacing } from '../support/crowding.ts';
import { builtPaths } from '../support/dist.ts';
import { figure } from '../support/figure.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { tabThrough } from '../support/tabbing.ts';
import { smallTargets } from '../support/targets.ts';

/** What axe cannot see of WCAG 2.2 AA, on every kind of page. */
const paths = [...pageKinds(), 'embed/plans/', 'en/embed/sixteen/'];
const kinds = paths.map((path) => [path || '(home)', path] as const);
let visited: Visited;
let page: Page;
beforeAll(async () => {
  visited = await openPage({ path: '404.html', width: 360, height: 740, reducedMotion: true });
  ({ page } = visited);
});

test('a target is 24 px large or has that much room, on every page of a phone (2.5.8)', async () => {
  let targets = 0;
  for (const path of builtPaths().concat('embed/plans/', 'en/embed/sixteen/')) {
    await visited.go(path);
    const found = await page.evaluate(smallTargets);
    targets += found.targets;
    expect([path, found.tooSmall]).toEqual([path, []]);
  }
  figure('Targets measured at 360 px, all at least 24 px or with that room', targets);
});

describe.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s,', (width, scheme) => {
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  });

  test.each(kinds)(
    'the focus goes through %s in order and in sight (2.4.3, 2.4.7, 2.4.11)',
    async (_name, path) => {
      await visited.go(path);
      const { stops, ...wrong } = await tabThrough(page);
      expect(wrong).toEqual({ outOfOrder: [], hidden: [], unmarked: [] });
      expect(stops).toBeGreaterThan(3);
    },
  );
});

describe('a reader’s own style sheet', () => {
  let browser: Browser;
  let reader: Page;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
    // A reader's style sheet is above the page's policy.
    reader = await (await browser.newContext({ bypassCSP: true, locale: 'zh-CN' })).newPage();
  });
  afterAll(() => browser.close());

  test.each(kinds)('with wider text loses nothing of %s (1.4.12)', async (_name, path) => {
    for (const width of [320, 640, 1280]) {
      await reader.setViewportSize({ width, height: 740 });
      await reader.goto(inject('siteUrl') + path);
      expect([width, await reader.evaluate(crowding)]).toEqual([width, []]);
      await reader.addStyleTag({ content: textSpacing });
      expect([width, await reader.evaluate(crowding)]).toEqual([width, []]);
    }
  });
});

test.each([
  [200, 640],
  [400, 320],
])(
  'at %i % zoom all is there without scrolling sideways (1.4.4, 1.4.10)',
  async (percent, width) => {
    const browser = await chromium.connect(inject('browserEndpoint'));
    const zoomed = await browser.newContext({
      viewport: { width, height: Math.round((1024 * 100) / percent) },
      deviceScaleFactor: percent / 100,
    });
    const page = await zoomed.newPage();
    for (const path of paths) {
      await page.goto(inject('siteUrl') + path);
      expect([path, await page.evaluate(crowding)]).toEqual([path, []]);
      // A chart shows the drawing that fits, no smaller than drawn; small ones to choose by are no reading.
      const shrunk = await page.evaluate(() =>
        [...document.querySelectorAll('svg.chart-svg')]
          .filter((svg) => svg.getClientRects().length && !svg.closest('.lecture-choose'))
          .map(
            (svg) =>
              svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width,
          )
          .filter((scale) => scale < 0.9),
      );
      expect([path, shrunk]).toEqual([path, []]);
    }
    await browser.close();
  },
);

test('blocked fonts leave every text in sight and in its place', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'light' });
  const inSight = new Map<string, string[]>();
  for (const path of paths) {
    await visited.go(path);
    await page.evaluate(() => document.fonts.ready);
    inSight.set(path, await page.evaluate(textsInSight));
  }
  await page.route('**/*.woff2', (route) => route.abort());
  let blocked = 0;
  page.on('requestfailed', (request) => {
    if (request.url().endsWith('.woff2')) blocked += 1;
  });
  for (const path of paths) {
    await visited.go(path);
    await page.waitForFunction(() =>
      [...document.fonts].every(({ status }) => status !== 'loading'),
    );
    // Fonts that never come hide no text.
    expect([path, await page.evaluate(textsInSight)]).toEqual([path, inSight.get(path)]);
    expect([path, await page.evaluate(crowding)]).toEqual([path, []]);
  }
  expect(blocked).toBeGreaterThan(paths.length);
  await page.unroute('**/*.woff2');
});

/** Every text of the page that is not hidden in any way. Runs in the browser. */
function textsInSight(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement!;
    const words = walker.currentNode.textContent!.trim();
    if (words && parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      seen.push(words);
  }
  return seen;
}
