import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../scripts/serve.ts';
import { openPage } from './support/browser.ts';

// The other site tests trust openPage to see what goes wrong: here it has to.
const pages = {
  'good.html': '<!doctype html><title>好</title><link rel="icon" href="data:,"><p id="js">off',
  'bad.html': `<!doctype html><link rel="icon" href="data:,">
    <img src="/gone.png"><img src="https://elsewhere.example/a.png">
    <script>console.error('spoken'); setTimeout(() => { throw new Error('uncaught'); })</script>`,
};
pages['good.html'] += '</p><script>document.getElementById("js").textContent = "on"</script>';

let dir: string;
let served: Served;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'three-lenses-'));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(dir, name), text);
  served = await serve({ dir, port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true });
});

test('a good page has no problems', async () => {
  const { page, status, problems } = await openPage({ base: served.url, path: 'good.html' });
  expect(status).toBe(200);
  expect(await page.title()).toBe('好');
  expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
});

test('each kind of problem is recorded', async () => {
  const { problems } = await openPage({ base: served.url, path: '/bad.html' });
  await expect.poll(() => problems.errors).toEqual(['uncaught']);
  expect(problems.console).toContain('spoken');
  expect(problems.requests).toContain(`404 ${served.url}gone.png`);
  expect(problems.thirdParty).toEqual(['https://elsewhere.example/a.png']);
});

test('the page sees the reader that was asked for', async () => {
  const visit = { base: served.url, path: 'good.html', width: 390, touch: true } as const;
  const phone = await openPage({ ...visit, scheme: 'dark', reducedMotion: true });
  const media = (query: string) => phone.page.evaluate((text) => matchMedia(text).matches, query);
  for (const query of [
    '(width <= 980px)',
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(hover: none)',
    '(pointer: coarse)',
  ])
    expect([query, await media(query)]).toEqual([query, true]);
});

test('a reader without JavaScript sees what stands in the HTML', async () => {
  const visit = { base: served.url, path: 'good.html' };
  const without = await openPage({ ...visit, javaScript: false });
  expect(await without.page.textContent('#js')).toBe('off');
  expect(await (await openPage(visit)).page.textContent('#js')).toBe('on');
});
