import { describe, expect, test } from 'vitest';
import { openPage } from './support/browser.ts';

const story = { 'zh-CN': 'stories/daily-work/', en: 'en/stories/daily-work/' } as const;

describe.each(Object.entries(story))('a figure in prose, %s', (_edition, path) => {
  test('shows paragraph, evidence and status to a pointer, which can move into the card', async () => {
    const { page, close } = await openPage({ path });
    const figure = page.locator('article .prose button.fig').first();
    await figure.hover();
    const card = page.locator('.card:popover-open');
    await card.waitFor();
    expect(await card.textContent()).toMatch(/在社区一线走访办公的有8个/);
    expect(await card.textContent()).toMatch(/第6段|¶6/);
    expect(await card.textContent()).toMatch(/报告所述|reported/);
    await card.hover();
    await page.waitForTimeout(500);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'hidden' });
    await close();
  });

  test('shows it to the keyboard and hides it on Escape', async () => {
    const { page, close } = await openPage({ path });
    await page.locator('article .prose button.fig').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.locator('.card:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.card:popover-open').waitFor({ state: 'hidden' });
    await close();
  });

  test.each([true, false])(
    'shows it to a tap on a small phone, inside the screen, JavaScript %s',
    async (javaScript) => {
      const { page, close } = await openPage({
        path,
        width: 320,
        height: 640,
        touch: true,
        javaScript,
      });
      await page.locator('article .prose button.fig').nth(1).tap();
      const card = page.locator('.card:popover-open');
      await card.waitFor();
      const box = (await card.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(box.y + box.height).toBeLessThanOrEqual(640);
      await close();
    },
  );
});

test('the theme switch follows the system, keeps a choice, and survives a reload', async () => {
  const { page, close } = await openPage({ path: '', scheme: 'light' });
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  const button = page.locator('[data-theme-switch]');
  await button.click();
  expect(await ground()).toBe(light);
  await button.click();
  expect(await ground()).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).toBe(dark);
  await page.reload();
  expect(await ground()).toBe(dark);
  await close();
});

test('the first Tab offers to skip to the content', async () => {
  const { page, close } = await openPage({ path: 'charts/' });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await close();
});

test('without JavaScript the story, its charts and their tables are all there', async () => {
  const { page, close } = await openPage({
    path: 'stories/method/',
    javaScript: false,
    width: 390,
  });
  expect(await page.locator('figure.chart svg.chart-narrow').count()).toBe(2);
  for (const svg of await page.locator('figure.chart svg.chart-narrow').all())
    expect(await svg.isVisible()).toBe(true);
  await page.locator('figure.chart .views label', { hasText: '表格' }).first().click();
  expect(await page.locator('figure.chart table').first().isVisible()).toBe(true);
  expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false);
  await close();
});

test('a wrong address gets the 404 page in both languages', async () => {
  const { page, status, close } = await openPage({ path: 'no/such/page/' });
  expect(status).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('没有这个页面');
  expect(await page.locator('section[lang=en]').textContent()).toContain('There is no such page');
  await close();
});

test('Chinese is set in real glyphs on a machine without a Chinese font, and English pages fetch none', async () => {
  const fontsOf = async (path: string) => {
    const { page, close } = await openPage({ path });
    await page.evaluate(() => document.fonts.ready);
    const names = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.woff2')),
    );
    await close();
    return names.map((name) => name.split('/').at(-1)!);
  };
  expect((await fontsOf('')).some((name) => name.startsWith('serif-han'))).toBe(true);
  expect((await fontsOf('en/stories/method/')).some((name) => name.startsWith('serif-han'))).toBe(
    false,
  );
});

test('on paper there are no controls and the charts are whole', async () => {
  const { page, close } = await openPage({ path: 'stories/daily-work/', scheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
  for (const selector of ['[data-theme-switch]', '.masthead nav', '.story-nav'])
    expect(await page.locator(selector).first().isVisible()).toBe(false);
  expect(await page.locator('svg.chart-wide').first().isVisible()).toBe(true);
  await close();
});
