import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { diskFiles } from '../src/data/load.ts';
import { storySlugs } from '../src/data/series.ts';
import { openPage } from './support/browser.ts';

/** Every glyph of the headings comes from the site's serif, none from another font. */
test.each([
  ['', 'light'],
  ['stories/method/', 'dark'],
  ['charts/precisions/', 'light'],
  ['en/stories/daily-work/', 'light'],
] as const)('the serif of /%s has all that the page shows in it', async (path, scheme) => {
  const { page, close } = await openPage({ path, scheme });
  // Latin glyphs that come late are left out on a first visit; then they are at hand.
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.evaluate(() => document.fonts.ready);
        return foreignFonts(page);
      },
      { timeout: 20_000 },
    )
    .toEqual([]);
  await close();
});

test('a story’s page fetches no serif but the digits and the font that has its own headings', async () => {
  const [first, ...others] = storySlugs(diskFiles(process.cwd()), false);
  const { page, go, close } = await openPage({ path: `stories/${first}/`, width: 390, own: true });
  const fetched = async () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return performance.getEntriesByType('resource').map(({ name }) => name);
    });
  const urls = await fetched();
  for (const slug of others) {
    await go(`stories/${slug}/`);
    urls.push(...(await fetched()));
  }
  const serif = urls.flatMap((url) => /serif-[a-z-]+(?=-[0-9a-f]{10}\.woff2$)/.exec(url) ?? []);
  const own = [first, ...others].map((slug) => `serif-story-${slug}`);
  expect(new Set(serif)).toEqual(new Set(['serif-digits', ...own]));
  await close();
});

/** Families of the machine's own that headings fall back to. */
async function foreignFonts(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: 1 });
  const selector = 'h1, h2, h3, .serif, .chart-title, .t-serif, .t-number';
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  expect(nodeIds.length).toBeGreaterThan(5);
  const others = new Set<string>();
  for (const nodeId of nodeIds) {
    const { computedStyle } = await client.send('CSS.getComputedStyleForNode', { nodeId });
    const family = computedStyle.find(({ name }) => name === 'font-family')!.value;
    // Small headings of the tools are set in the sans, which is the machine's own.
    if (!family.includes('Three Lenses Serif')) continue;
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    // A Chinese page takes its spaces from the machine's font.
    const { object } = await client.send('DOM.resolveNode', { nodeId });
    const { result } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: 'function () { return this.textContent.match(/\\s/g)?.length ?? 0; }',
    });
    const spaces: number = result.value;
    for (const { familyName, isCustomFont, glyphCount } of fonts)
      if (!isCustomFont && glyphCount > spaces) others.add(familyName);
  }
  await client.detach();
  return [...others];
}

test('what a search finds may bring the characters that only other pages’ headings have', async () => {
  const { page, close } = await openPage({ path: 'stories/commentary/', own: true });
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) fonts.push(request.url());
  });
  await page.locator('[data-search-open]').click();
  await page.locator('[data-search-input]').fill('引用');
  await page.locator('.search-result').first().waitFor();
  await expect.poll(() => fonts.some((url) => url.includes('serif-rest'))).toBe(true);
  await close();
});

test('an apostrophe in an English headline is as narrow as in English', async () => {
  const { page, close } = await openPage({ path: 'en/stories/method/' });
  const width = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      const walker = document.createTreeWalker(document.querySelector('h1')!, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        const at = (walker.currentNode.textContent ?? '').indexOf('’');
        if (at < 0) continue;
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
      }
      const size = Number.parseFloat(getComputedStyle(document.querySelector('h1')!).fontSize);
      return range.getBoundingClientRect().width / size;
    });
  await page.reload();
  const narrow = await width();
  expect(narrow).toBeGreaterThan(0.1);
  expect(narrow).toBeLessThan(0.45);
  await close();
});
