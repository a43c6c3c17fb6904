import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { earlyLayout } from '../src/site/early-layout.ts';
import { readBuilt } from './support/dist.ts';

/**
 * A page is laid out in parts while it comes in, and the browser may show any of
 * them: what stands in a part must stand where the whole page has it, or the
 * page would shift under the reader's eyes.
 */
const script = `<script>${earlyLayout}</script>`;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'));
});
afterAll(() => browser.close());

interface Spot {
  /** The element's name and classes. */
  name: string;
  /** Its left and upper edge, px. */
  at: [number, number];
  seen: boolean;
}

/** Where everything stands on a page that ended there, before any font and script has come. */
async function spots(page: Page, path: string, html: string): Promise<Spot[]> {
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    if (route.request().resourceType() === 'document')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.request().resourceType() === 'stylesheet' ? route.continue() : route.abort();
  });
  await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*:not(script, link)')].map((element) => {
      const { left, top } = element.getBoundingClientRect();
      return {
        name: `${element.localName}.${element.getAttribute('class') ?? ''}`,
        at: [left, top + scrollY] as [number, number],
        seen: element.checkVisibility(),
      };
    }),
  );
}

/** What stands elsewhere in a part than in the whole page. */
function moved(part: Spot[], whole: Spot[]): string[] {
  return part.flatMap(({ name, at: [left, top], seen }, index) => {
    if (!seen) return [];
    const [x, y] = whole[index]!.at;
    expect(whole[index]!.name).toBe(name);
    const far = Math.max(Math.abs(x - left), Math.abs(y - top));
    return far > 0.5 ? [`${name} from ${left}, ${top} to ${x}, ${y}`] : [];
  });
}

describe.each(['', 'stories/daily-work/', 'en/'])('/%s', (path) => {
  it.each([360, 1440])('keeps each part in its place at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    const html = readBuilt(`${path}index.html`);
    const whole = await spots(page, path, html);
    const parts = html.split(script);
    expect(parts.length).toBeGreaterThan(10);
    for (let count = 1; count < parts.length; count += 1) {
      const part = await spots(page, path, parts.slice(0, count).join(script));
      expect([count, moved(part, whole)]).toEqual([count, []]);
    }
    await page.close();
  });

  it.each([360, 1440])('keeps each part of the masthead in its place at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    await spots(page, path, readBuilt(`${path}index.html`));
    // Taken away one by one from the end, as they come in from the beginning.
    const moved = await page.evaluate(() => {
      const masthead = document.querySelector('.masthead')!;
      const places = new Map<Element, DOMRect>();
      for (const element of masthead.querySelectorAll('*'))
        places.set(element, element.getBoundingClientRect());
      while (masthead.nextSibling) masthead.nextSibling.remove();
      const found: string[] = [];
      for (const last of [...places.keys()].reverse()) {
        last.remove();
        places.delete(last);
        for (const [element, { left, top }] of places) {
          const now = element.getBoundingClientRect();
          const far = Math.max(Math.abs(now.left - left), Math.abs(now.top - top));
          if (far > 0.5 && element.checkVisibility())
            found.push(`${element.className} by ${far} before ${last.outerHTML.slice(0, 40)}`);
        }
      }
      return found;
    });
    expect(moved).toEqual([]);
    await page.close();
  });
});
