import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/browser.ts';

const selectedMarks = (page: Page) =>
  page
    .locator('svg:visible .mark.is-selected')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-community')));
const query = (page: Page) => new URL(page.url()).search;

describe.each([
  ['zh-CN', '', '茶坊', 1280],
  ['en', 'en/', 'Chafang', 390],
] as const)('choosing a community, %s', (_edition, prefix, typed, width) => {
  test('shows it on charts, tables and passages, in the URL, after a reload, and is cleared by one key', async () => {
    const { page, problems, close } = await openPage({
      path: `${prefix}stories/daily-work/`,
      width,
      reducedMotion: true,
    });
    await page.locator('.selection input').fill(typed);
    await expect.poll(() => query(page)).toBe('?community=chafang');
    expect(new Set(await selectedMarks(page))).toEqual(new Set(['chafang']));
    expect(await page.locator('.case.is-selected').getAttribute('id')).toBe('work-chafang');
    expect(await page.locator('#chart-daily-work tr.is-selected').count()).toBe(2);
    expect(await page.locator('.selection [role=status]').textContent()).toMatch(/\d/);
    await page.reload();
    expect(new Set(await selectedMarks(page))).toEqual(new Set(['chafang']));
    expect(await page.locator('.selection input').inputValue()).toBe(
      prefix ? 'Chafang' : '茶坊社区',
    );
    await page.locator('body').press('Escape');
    await expect.poll(() => query(page)).toBe('');
    expect(await selectedMarks(page)).toEqual([]);
    expect(problems.errors).toEqual([]);
    await close();
  });
});

test('a choice crosses to the next page and to the other language', async () => {
  const { page, close } = await openPage({ path: 'charts/daily-work/?community=fujie' });
  await page.locator('[data-language-switch]').click();
  await page.waitForURL('**/en/charts/daily-work/?community=fujie');
  expect(new Set(await selectedMarks(page))).toEqual(new Set(['fujie']));
  await page.locator('.masthead a', { hasText: 'Charts' }).click();
  await page.waitForURL('**/en/charts/?community=fujie');
  await page.goBack();
  expect(new Set(await selectedMarks(page))).toEqual(new Set(['fujie']));
  await close();
});

test('what is chosen has a solid outline: dashes are for what is lost or planned', async () => {
  const { page, close } = await openPage({
    path: 'charts/daily-work/?community=fujie',
    width: 1280,
  });
  const outline = await page.locator('svg:visible .mark.is-selected .hit').evaluate((hit) => {
    const { strokeDasharray, strokeWidth } = getComputedStyle(hit);
    return [strokeDasharray, Number.parseFloat(strokeWidth) > 1];
  });
  expect(outline).toEqual(['none', true]);
  await close();
});

test('a district shows all its communities', async () => {
  const { page, close } = await openPage({
    path: 'charts/coverage/?district=emeishan',
    width: 1280,
  });
  expect((await selectedMarks(page)).length).toBe(7);
  await close();
});

test('an unknown name in the URL chooses nothing and breaks nothing', async () => {
  const { page, problems, close } = await openPage({
    path: 'charts/coverage/?community=%3Cscript%3E',
  });
  expect(await selectedMarks(page)).toEqual([]);
  expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
  await close();
});

test('the card of a mark offers to choose its community; s does it at once', async () => {
  const { page, close } = await openPage({ path: 'charts/daily-work/', width: 1280 });
  await page.locator('svg.chart-wide .mark[data-key="work-qinglong"]').click();
  await page.locator('.mark-card .card-select').click();
  await expect.poll(() => query(page)).toBe('?community=qinglong');
  await page.keyboard.press('Escape');
  await page.locator('svg.chart-wide .mark[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('s');
  await expect.poll(() => query(page)).toBe('?community=guihualou');
  await close();
});

test('50 quick changes end with the last', async () => {
  const { page, problems, close } = await openPage({ path: 'charts/coverage/', width: 390 });
  const names = ['茶坊', '府街', '城东', '钟鼓', '桑园'];
  for (let change = 0; change < 50; change++)
    await page.locator('.selection input').fill(names[change % 5]!);
  await expect.poll(() => query(page)).toBe('?community=sangyuan');
  expect(await selectedMarks(page)).toEqual(['sangyuan']);
  expect(problems.errors).toEqual([]);
  await close();
});

test('without a script the field is out of sight', async () => {
  const { page, close } = await openPage({ path: 'charts/coverage/', javaScript: false });
  expect(await page.locator('.selection').isVisible()).toBe(false);
  await close();
});
