import { expect, test } from 'vitest';
import { openPage } from './support/browser.ts';
import { searchQuality } from './support/search-phrases.ts';

// In Firefox: tests/audit/firefox.test.ts.
test('a phrase of the Chinese pages finds every page that holds it, titles first, and no other', async () => {
  const readers = await Promise.all(
    [false, true].map((javaScript) => openPage({ path: 'about/', javaScript })),
  );
  const [reader, asker] = readers.map(({ page }) => ({
    go: (path: string) =>
      page.goto(new URL(`/${path}`, page.url()).href, { waitUntil: 'domcontentloaded' }),
    run: <T>(act: unknown, args: unknown[]) =>
      page.evaluate<T>(`(${act})(...${JSON.stringify(args)})`),
  }));
  const quality = await searchQuality(reader!, asker!, 1000);
  console.log(`search: recall ${quality.recall}, precision ${quality.precision}`);
  expect(quality).toMatchObject({
    phrases: 1000,
    recall: 1,
    precision: 1,
    late: [],
    wrong: [],
  });
  for (const { close } of readers) await close();
});

test('the page of a wrong address has the search and three ways on', async () => {
  const { page, close } = await openPage({ path: 'no-such-page/', width: 360 });
  const main = page.locator('main section').first();
  const ways = await main
    .locator('ul a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ways).toEqual(['/#stories', '/charts/', '/communities/']);
  await main.locator('[data-search-open]').click();
  await page.locator('[data-search-input]').fill('李强');
  await page.locator('.search-result').first().waitFor();
  await close();
});

test('Escape closes the search also where the field takes the key, as WebKit’s does', async () => {
  const { page, close } = await openPage({ path: 'about/' });
  await page.locator('[data-search-open]').click();
  const field = page.locator('[data-search-input]');
  // An event of a script does what handlers do, and nothing that the browser does with a key.
  await field.fill('社区');
  await field.dispatchEvent('keydown', { key: 'Escape' });
  expect(await page.locator('dialog.search').isVisible()).toBe(true);
  await field.fill('');
  await field.dispatchEvent('keydown', { key: 'Escape' });
  expect(await page.locator('dialog.search').isVisible()).toBe(false);
  await close();
});
