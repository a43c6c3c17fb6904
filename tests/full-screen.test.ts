import { describe, expect, test } from 'vitest';
import { openPage } from './support/browser.ts';

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

  test('is the real one, steps by remote control, and is left with the browser’s full screen', async () => {
    const { page, problems, close } = await openPage({ path: 'en/charts/plans/', width: 1280 });
    await page.locator('[data-full-screen]').click();
    const stage = page.locator('dialog.stage');
    await stage.waitFor();
    expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
    await page.keyboard.press('PageDown');
    expect(await stage.locator('.stage-count').textContent()).toMatch(/^2 /);
    expect(await stage.locator('.mark:not(.stage-rest)').count()).toBe(1);
    await page.evaluate(() => document.exitFullscreen());
    await stage.waitFor({ state: 'detached' });
    expect(problems.errors).toEqual([]);
    await close();
  });

  test('fills the window where the screen is refused; there too Escape leaves', async () => {
    const visit = { path: 'charts/sixteen/', width: 390, height: 800, touch: true } as const;
    const { page, problems, close } = await openPage(visit);
    await page.evaluate(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));
    });
    await page.locator('[data-full-screen]').first().tap();
    const stage = page.locator('dialog.stage');
    await stage.waitFor();
    const box = (await stage.boundingBox())!;
    expect([box.x, box.y, box.width, box.height]).toEqual([0, 0, 390, 800]);
    // On a phone held upright the narrow drawing is the larger one.
    expect(await stage.locator('svg.chart-narrow').count()).toBe(1);
    for (const button of await stage.locator('button').all()) {
      const place = (await button.boundingBox())!;
      expect(place.x + place.width).toBeLessThanOrEqual(390);
      expect(place.height).toBeGreaterThanOrEqual(40);
    }
    await page.setViewportSize({ width: 844, height: 390 });
    await stage.locator('svg.chart-wide').waitFor();
    await page.keyboard.press('Escape');
    await stage.waitFor({ state: 'detached' });
    expect(problems.errors).toEqual([]);
    await close();
  });

  test.each([
    [320, 256, 'charts/daily-work/'],
    [568, 320, 'en/charts/sixteen/'],
    [844, 390, 'charts/precisions/'],
    [375, 667, 'charts/precisions/'],
  ])('keeps its words as large as on the page at %i by %i: %s', async (width, height, path) => {
    const { page, close } = await openPage({ path, width, height });
    const smallest = (within: string) =>
      page.evaluate((selector) => {
        const svgs = [...document.querySelectorAll<SVGSVGElement>(`${selector} svg.chart-svg`)];
        const svg = svgs.find((one) => one.getClientRects().length > 0)!;
        const box = svg.viewBox.baseVal;
        const room = svg.getBoundingClientRect();
        return 12 * Math.min(room.width / box.width, room.height / box.height);
      }, within);
    const onPage = await smallest('.view-chart');
    await page.locator('[data-full-screen]').first().click();
    await page.locator('dialog.stage').waitFor();
    // A sixteenth: the stage's margins are wider than the page's.
    expect(await smallest('.stage-drawing')).toBeGreaterThan(Math.min(onPage, 12) * 0.94);
    // What does not fit is reached by scrolling.
    await page.locator('.stage-bar button').last().scrollIntoViewIfNeeded();
    expect(await page.locator('.stage-bar button').last().isVisible()).toBe(true);
    await close();
  });

  test('opens once, however often it is asked for', async () => {
    const { page, problems, close } = await openPage({ path: 'charts/plans/', width: 1280 });
    const opener = page.locator('[data-full-screen]');
    for (let click = 0; click < 5; click++) await opener.dispatchEvent('click');
    await page.locator('dialog.stage').waitFor();
    expect(await page.locator('dialog.stage').count()).toBe(1);
    expect(problems.errors).toEqual([]);
    await close();
  });
});
