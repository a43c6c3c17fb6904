import { describe, expect, test } from 'vitest';
import { openPage } from './support/browser.ts';

const pages = [
  ['zh-CN', 'charts/daily-work/'],
  ['en', 'en/charts/daily-work/'],
] as const;
const card = '.mark-card:popover-open';

describe.each(pages)('a chart, %s', (_edition, path) => {
  test.each([390, 1280])(
    'tells a mark to the pointer, which can move into the card, at %i px',
    async (width) => {
      const { page, close } = await openPage({ path, width });
      const mark = page.locator(
        `svg.chart-${width < 640 ? 'narrow' : 'wide'} .mark[data-key="work-chafang"]`,
      );
      await mark.hover();
      await page.locator(card).waitFor();
      expect(await page.locator(card).textContent()).toMatch(/首个社区社会组织孵化中心/);
      expect(await page.locator(card).textContent()).toMatch(/第11段|¶11/);
      await page.locator(card).hover();
      await page.waitForTimeout(400);
      expect(await page.locator(card).isVisible()).toBe(true);
      expect(await page.locator(`${card} a`).getAttribute('href')).toMatch(
        /communities\/chafang\/$/,
      );
      await page.keyboard.press('Escape');
      expect(await page.locator(card).count()).toBe(0);
      await close();
    },
  );

  test('tells a mark to a tap, inside a small screen, and lets go of it', async () => {
    const { page, close } = await openPage({ path, width: 320, height: 640, touch: true });
    const mark = page.locator('svg.chart-narrow .mark[data-key="work-qinglong"]');
    await mark.tap();
    const box = (await page.locator(card).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await page.locator('.chart-subtitle').tap();
    await expect.poll(() => page.locator(card).count()).toBe(0);
    await close();
  });

  test('is one tab stop, with arrows inside, Enter for the card, Escape back', async () => {
    const { page, close } = await openPage({ path, width: 1280 });
    expect(await page.locator('svg.chart-wide .mark[tabindex="0"]').count()).toBe(1);
    await page.locator('svg.chart-wide .mark[tabindex="0"]').focus();
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | SVGElement | null)?.dataset.key);
    expect(await focused()).toBe('work-guihualou');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('work-chengdong');
    await page.keyboard.press('End');
    expect(await focused()).toBe('work-qinglong');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('work-qinglong');
    expect(await page.locator('svg.chart-wide .mark[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await focused()).toBeUndefined();
    await close();
  });
});

test('every mark has a name, a role and a row in the table, in the tree that assistive technology reads', async () => {
  const { page, close } = await openPage({ path: 'charts/coverage/', width: 1280 });
  const names = await page
    .locator('svg.chart-wide .mark')
    .evaluateAll((marks) =>
      marks.map((mark) => [mark.getAttribute('role'), mark.getAttribute('aria-label')]),
    );
  expect(names.length).toBeGreaterThan(15);
  for (const [role, name] of names) {
    expect(role).toBe('img');
    expect(name!.length).toBeGreaterThan(3);
  }
  const rows = await page.locator('.view-table tbody tr').count();
  expect(rows).toBe(names.length);
  await close();
});

test('50 quick taps end with the card of the last mark, or none', async () => {
  const { page, problems, close } = await openPage({
    path: 'charts/coverage/',
    width: 390,
    touch: true,
  });
  const marks = await page.locator('svg.chart-narrow .mark').all();
  for (let tap = 0; tap < 50; tap++) await marks[tap % 5]!.dispatchEvent('click');
  const shown = await page.locator(card).count();
  expect(shown).toBeLessThanOrEqual(1);
  const label = await marks[4]!.getAttribute('aria-label');
  if (shown) expect(label).toContain(await page.locator(`${card} .card-title`).textContent());
  expect(problems.errors).toEqual([]);
  await close();
});

test('the focus keeps its mark when the window turns narrow', async () => {
  const { page, close } = await openPage({ path: 'charts/daily-work/', width: 1280 });
  await page.locator('svg.chart-wide .mark[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.setViewportSize({ width: 390, height: 800 });
  await expect
    .poll(
      () =>
        page.evaluate(() =>
          document.activeElement?.closest('svg')?.classList.contains('chart-narrow'),
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  expect(await page.evaluate(() => (document.activeElement as SVGElement).dataset.key)).toBe(
    'work-chengdong',
  );
  await close();
});

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
    await page.goto(new URL('../../charts/daily-work/', page.url()).href);
    expect(await page.locator('#chart-daily-work .view-evidence').isVisible()).toBe(true);
    await close();
  });

  test('sort a table by its heads and copy it as it stands', async () => {
    const { page, close } = await openPage({ path: 'charts/legibility/' });
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
});

describe('full screen', () => {
  test.each([
    ['charts/daily-work/', 11],
    ['charts/sixteen/', 7],
  ])('%s steps by arrow keys and gives the focus back', async (path, scenes) => {
    const { page, problems, close } = await openPage({ path, width: 1280 });
    const opener = page.locator('[data-full-screen]').first();
    await opener.click();
    const stage = page.locator('dialog.stage');
    await stage.waitFor();
    expect(await stage.locator('.stage-count').textContent()).toBe(`1 / ${scenes}`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await stage.locator('.stage-count').textContent()).toBe(`3 / ${scenes}`);
    expect((await stage.locator('.stage-heading').textContent())!.length).toBeGreaterThan(1);
    await page.keyboard.press('End');
    expect(await stage.locator('.stage-count').textContent()).toBe(`${scenes} / ${scenes}`);
    const svg = (await stage.locator('svg').boundingBox())!;
    expect(svg.width).toBeGreaterThan(600);
    await stage.locator('button', { hasText: '关闭' }).click();
    await stage.waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => document.activeElement?.hasAttribute('data-full-screen')),
    ).toBe(true);
    expect(problems.errors).toEqual([]);
    await close();
  });
});
