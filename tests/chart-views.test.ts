import { describe, expect, test } from 'vitest';
import { colourRules, violations } from './support/axe.ts';
import { openPage } from './support/browser.ts';

describe('the views of a figure', () => {
  test('are chosen without a script, remembered with one', async () => {
    const plain = await openPage({ path: 'stories/daily-work/', javaScript: false });
    const figure = plain.page.locator('#chart-daily-work');
    expect(await figure.locator('table').first().isVisible()).toBe(false);
    await figure.locator('.views label', { hasText: '表格' }).click();
    expect(await figure.locator('.view-table table').isVisible()).toBe(true);
    expect(await figure.locator('svg').first().isVisible()).toBe(false);
    await plain.close();

    const { page, close } = await openPage({ path: 'stories/daily-work/' });
    await page.locator('#chart-daily-work .views label', { hasText: '依据' }).click();
    // The other figures of the page follow, and the one in hand stays where it is.
    for (const view of await page.locator('figure.chart .view-evidence').all())
      expect(await view.isVisible()).toBe(true);
    await page.goto(new URL('../../charts/coverage/', page.url()).href);
    expect(await page.locator('#chart-coverage .view-evidence').isVisible()).toBe(true);
    await page.goto(new URL('../../', page.url()).href);
    expect(await page.locator('#chart-sixteen .view-chart').isVisible()).toBe(true);
    await close();
  });

  test('are as remembered before any module has run, so that nothing shifts', async () => {
    const { page, close } = await openPage({ path: 'charts/plans/' });
    await page.evaluate(() =>
      sessionStorage.setItem('chart-views', JSON.stringify({ last: 'table', own: {} })),
    );
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(new URL('../../stories/method/', page.url()).href);
    const shown = (id: string, view: string) =>
      page.locator(`#chart-${id} .view-${view}`).isVisible();
    expect(await shown('coverage', 'table')).toBe(true);
    expect(await shown('coverage', 'chart')).toBe(false);
    await page.goto(new URL('../../', page.url()).href);
    expect(await shown('sixteen', 'chart')).toBe(true);
    await close();
  });

  test('stay under the pointer when figures above change with them', async () => {
    const { page, close } = await openPage({ path: 'stories/daily-work/' });
    const label = page.locator('#chart-expected-income .views label', { hasText: '表格' });
    await label.scrollIntoViewIfNeeded();
    const before = (await label.boundingBox())!.y;
    await label.click();
    await page.waitForTimeout(200);
    expect(Math.abs((await label.boundingBox())!.y - before)).toBeLessThan(2);
    await close();
  });

  test('are one radio group for the keyboard', async () => {
    const { page, close } = await openPage({ path: 'en/charts/plans/' });
    await page.locator('input[name^="view-"]:checked').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.view-table').isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.view-evidence').isVisible()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.view-chart').isVisible()).toBe(true);
    await close();
  });

  test('sort a table by its heads and copy it as it stands', async () => {
    const { page, close } = await openPage({ path: 'charts/legibility/', own: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.views label', { hasText: '表格' }).click();
    const head = page.locator('.view-table th button', { hasText: '字数' });
    await head.click();
    const column = () => page.locator('.view-table tbody tr td:nth-child(2)').allTextContents();
    const numbers = (await column()).map((text) => Number(text.replaceAll(',', '')));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(await page.locator('.view-table th[aria-sort]').getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await head.click();
    expect((await column()).map((text) => Number(text.replaceAll(',', '')))).toEqual(
      numbers.toReversed(),
    );
    await page.locator('[data-copy-table]').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = copied.split('\n');
    expect(lines).toHaveLength(numbers.length + 1);
    expect(lines[0]!.split('\t')[0]).toBe('部分');
    expect(lines[1]!.split('\t')[1]).toBe(numbers.at(-1)!.toLocaleString('zh-CN'));
    await close();
  });

  test('sort by pinyin, and come back to the order of the page', async () => {
    const { page, close } = await openPage({ path: 'charts/coverage/' });
    await page.locator('.views label', { hasText: '表格' }).click();
    const names = () => page.locator('.view-table tbody th').allTextContents();
    const before = await names();
    const head = page.locator('.view-table th button').first();
    await head.click();
    const sorted = await names();
    expect(sorted).toEqual(before.toSorted((a, b) => a.localeCompare(b, 'zh-CN')));
    expect(sorted).not.toEqual(before);
    await head.click();
    await head.click();
    expect(await names()).toEqual(before);
    expect(await page.locator('.view-table th[aria-sort]').count()).toBe(0);
    await close();
  });

  test.each([
    ['charts/whereabouts/', '总数16'],
    ['en/charts/whereabouts/', 'of 16'],
  ])('copy %s without a cell that a spreadsheet reads as a date', async (path, total) => {
    const { page, close } = await openPage({ path, own: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.views label').nth(1).click();
    await page.locator('[data-copy-table]').click();
    await page.locator('.chart-live', { hasText: /已复制|Copied/ }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toMatch(/\d\/\d/);
    expect(copied.split('\n')[0]).toContain(total);
    expect(
      copied
        .split('\n')
        .map((line) => line.split('\t')[1])
        .slice(1),
    ).toEqual(['8', '4', '4']);
    await close();
  });

  test('copy where the page may not write to the clipboard itself', async () => {
    const { page, problems, close } = await openPage({ path: 'charts/whereabouts/' });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.locator('.views label').nth(1).click();
    await page.locator('[data-copy-table]').click();
    await page.locator('[data-copy-table]', { hasText: '已复制' }).waitFor();
    expect(problems.errors).toEqual([]);
    await close();
  });
});

// The pages are tested as they open; here they are in the middle of being used.
test.each(['light', 'dark'] as const)(
  'axe finds nothing in card, table, evidence and full screen, %s',
  async (scheme) => {
    const { page, close } = await openPage({ path: 'charts/plans/', scheme });
    const rules = scheme === 'dark' ? colourRules : undefined;
    await page.locator('svg.chart-wide .mark[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.mark-card').waitFor();
    const figure = '#chart-plans';
    expect(await violations(page, rules, figure)).toEqual([]);
    for (const view of [1, 2, 3]) {
      await page.locator('.views label').nth(view).click();
      expect(await violations(page, rules, figure)).toEqual([]);
    }
    await page.locator('[data-full-screen]').click();
    await page.locator('dialog.stage').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await violations(page, rules, 'dialog.stage')).toEqual([]);
    await close();
  },
);
