import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { oldestBrowsers } from '../src/site/browsers.ts';

test('the README names the browsers that the bundler builds for', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const { chrome, edge, firefox, safari } = oldestBrowsers;
  expect(chrome).toBe(edge);
  expect(readme).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari} `);
});

/** What a browser does not know, it leaves out: each is given a name that none knows. */
const unknown: Record<string, (html: string) => string> = {
  'the Popover API': (html) =>
    html
      .replaceAll(':popover-open', ':unknown-open')
      .replace(/<(\w+) popover /g, '<$1 unknown ')
      .replaceAll('[popover]', '[unknown]'),
  'the Popover API, :has() and container queries': (html) =>
    unknown['the Popover API']!(html)
      .replaceAll(':has(', ':unknown(')
      .replaceAll('@container', '@unknown'),
};

/** A browser without them, whose pages are rewritten on their way: the policy's digests do not fit any more. */
async function without(rewrite: (html: string) => string): Promise<Page> {
  const browser = await chromium.connect(inject('browserEndpoint'));
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  });
  await page.route('**/*', async (route) => {
    if (!['document', 'stylesheet'].includes(route.request().resourceType()))
      return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: rewrite(await response.text()) });
  });
  return page;
}

test.each(Object.keys(unknown))(
  'a browser without %s shows pages that can be read',
  async (name) => {
    const page = await without(unknown[name]!);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const path of ['stories/daily-work/', 'charts/plans/']) {
      await page.goto(inject('siteUrl') + path);
      const seen = await page.evaluate(() => {
        const inSight = (query: string) =>
          [...document.querySelectorAll(query)].filter((each) => each.getClientRects().length)
            .length;
        const { scrollWidth, clientWidth } = document.documentElement;
        return {
          cards: inSight('.card'),
          drawings: inSight('svg.chart-svg') - inSight('figure.chart'),
          tables: inSight('.view-table table'),
          charts: inSight('figure.chart'),
          headings: inSight('h1'),
          sideways: scrollWidth > clientWidth,
        };
      });
      expect(seen).toMatchObject({ cards: 0, drawings: 0, headings: 1, sideways: false });
      // Views that cannot be chosen are all there.
      expect(seen.tables).toBe(name.includes(':has') ? seen.charts : 0);
    }
    expect(errors).toEqual([]);
    await page.context().browser()!.close();
  },
);
