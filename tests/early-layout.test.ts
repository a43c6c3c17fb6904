import type { RequestListener } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listen } from '../scripts/lib/listen.ts';
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

/** Answers with what it is given for the page, and with the site's style sheets, but no font or script. */
async function serving(): Promise<{ url: string; page: { html: string }; close(): void }> {
  const page = { html: '' };
  const server = await listening((request, response) => {
    const style = /\/(_astro\/[\w.-]+\.css)/.exec(request.url ?? '')?.[1];
    const [type, body] = style
      ? ['text/css', readBuilt(style)]
      : request.headers['sec-fetch-dest'] === 'document'
        ? ['text/html', page.html]
        : [];
    response.writeHead(type ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  return { ...server, page };
}

/** On a port that is free. */
async function listening(handler: RequestListener): Promise<{ url: string; close(): void }> {
  const { port, close } = await listen(handler, { port: 0, host: '127.0.0.1' });
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** Where everything stands on a page, before any font and script has come. */
async function spots(page: Page, url: string): Promise<Spot[]> {
  await page.goto(url, { waitUntil: 'load' });
  // As text: Playwright takes ten times as long to hand over thousands of objects.
  const found = await page.evaluate(() =>
    JSON.stringify(
      [...document.body.querySelectorAll('*:not(script, link)')].map((element) => {
        const { left, top } = element.getBoundingClientRect();
        return {
          name: `${element.localName}.${element.getAttribute('class') ?? ''}`,
          at: [left, top + scrollY],
          seen: element.checkVisibility(),
        };
      }),
    ),
  );
  return JSON.parse(found) as Spot[];
}

/** What stands elsewhere in a part than in the whole page. */
function moved(part: Spot[], whole: Spot[]): string[] {
  return part.flatMap(({ name, at: [left, top], seen }, index) => {
    if (!seen) return [];
    const [x, y] = whole[index]!.at;
    if (whole[index]!.name !== name) return [`${name} in place of ${whole[index]!.name}`];
    const far = Math.max(Math.abs(x - left), Math.abs(y - top));
    return far > 0.5 ? [`${name} from ${left}, ${top} to ${x}, ${y}`] : [];
  });
}

describe.each(['', 'stories/daily-work/', 'en/'])('/%s', (path) => {
  it.each([360, 1440])('keeps each part in its place at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    const html = readBuilt(`${path}index.html`);
    const server = await serving();
    server.page.html = html;
    const whole = await spots(page, server.url + path);
    const parts = html.split(script);
    expect(parts.length).toBeGreaterThan(10);
    for (let count = 1; count < parts.length; count += 1) {
      server.page.html = parts.slice(0, count).join(script);
      const part = await spots(page, server.url + path);
      expect([count, moved(part, whole)]).toEqual([count, []]);
    }
    await page.close();
    server.close();
  });
});

/** A server that sends a page up to a place and says no more. */
function stalling(html: string): Promise<{ url: string; close(): void }> {
  return listening((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    return response.write(html);
  });
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
