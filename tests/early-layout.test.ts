import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
});

/** A server that sends a page up to a place and says no more. */
async function stalling(html: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    return response.write(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe.each(['', 'en/'])('the masthead of /%s', (path) => {
  const html = readBuilt(`${path}index.html`);

  /** What of the masthead a reader sees, and where, while no more than this has come in. */
  async function seen(sent: string, waitFor: string): Promise<Map<string, [number, number]>> {
    const server = await stalling(sent);
    const page = await browser.newPage({ viewport: { width: 1440, height: 740 } });
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.waitForSelector(waitFor, { state: 'attached' });
    const places = await page.evaluate(() =>
      [...document.querySelectorAll('.masthead *')].flatMap((element, index) => {
        const { left, top } = element.getBoundingClientRect();
        const name = `${index} ${element.localName}`;
        return element.checkVisibility() ? [[name, [left, top]] as [string, [number, number]]] : [];
      }),
    );
    await page.close();
    server.close();
    return new Map(places);
  }

  it('keeps in its place what is seen, wherever the page stops coming', async () => {
    // A page that is still coming: then no element is the last one yet.
    const whole = await seen(html.slice(0, html.lastIndexOf('</main>')), 'main');
    expect(whole.size).toBeGreaterThan(20);
    const end = html.indexOf('</header>');
    for (const [part, selector] of [
      ['</nav>', 'nav a'],
      ['<div class="tools', '.masthead nav li:last-child'],
      ['<dialog', '.search-open'],
      ['<a class="tool"', '.theme-switch'],
      ['<div class="double-rule', '.tools'],
    ] as const) {
      const cut = html.lastIndexOf(part, end);
      expect(cut, part).toBeGreaterThan(0);
      for (const [name, place] of await seen(html.slice(0, cut), selector))
        expect([part, name, ...place.map(Math.round)]).toEqual([
          part,
          name,
          ...whole.get(name)!.map(Math.round),
        ]);
    }
  });
});
