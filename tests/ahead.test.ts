import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './support/browser.ts';

/** What the browser says of the pages it fetches ahead, as it happens: `Ready …/charts/plans/`. */
async function fetchedAhead(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const seen: string[] = [];
  client.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) =>
    seen.push(`${status} ${new URL(prefetchUrl).pathname}`),
  );
  client.on('Preload.ruleSetUpdated', ({ ruleSet }) =>
    seen.push(`rules ${ruleSet.errorMessage ?? 'taken'}`),
  );
  await client.send('Preload.enable');
  return seen;
}

test('a page is fetched while the pointer rests on its link, and no file', async () => {
  const { page, problems, close } = await openPage({ path: 'charts/plans/' });
  const seen = await fetchedAhead(page);
  await expect.poll(() => seen).toContain('rules taken');
  await page.locator('a[href$="plans.csv"]').first().hover();
  await page.waitForTimeout(400);
  const link = page.locator('a[href^="/stories/"]:visible').first();
  const path = (await link.getAttribute('href'))!.replace(/#.*/, '');
  await link.hover();
  await expect.poll(() => seen).toContain(`Ready ${path}`);
  expect(seen.filter((line) => !line.endsWith(path))).toEqual(['rules taken']);
  expect(problems.console).toEqual([]);
  await close();
});

test('nothing is fetched ahead where the reader saves data', async () => {
  const { page, go, close } = await openPage({ path: '404.html' });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await go('charts/plans/');
  expect(await page.locator('script[type=speculationrules]').count()).toBe(0);
  const seen = await fetchedAhead(page);
  await page.locator('a[href^="/stories/"]:visible').first().hover();
  await page.waitForTimeout(600);
  expect(seen.filter((line) => line.startsWith('Ready'))).toEqual([]);
  await close();
});
