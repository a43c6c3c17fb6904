import { describe, expect, test } from 'vitest';
import { openPage } from './support/browser.ts';

const card = '.mark-card';

describe('a chart', () => {
  test.each([
    ['charts/daily-work/', 390],
    ['en/charts/daily-work/', 1280],
  ])(
    '%s tells a mark to the pointer, which can move into the card, at %i px',
    async (path, width) => {
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
    const small = { width: 320, height: 640, touch: true };
    const { page, close } = await openPage({ path: 'charts/daily-work/', ...small });
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
    const { page, close } = await openPage({ path: 'en/charts/daily-work/', width: 1280 });
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

test('the ledger answers a tap with the evidence of a whole line, and the keyboard with who has no name', async () => {
  const { page, close } = await openPage({ path: 'charts/ledger/', width: 360, touch: true });
  await page.locator('svg.chart-narrow .mark[data-key="chafang"]').tap();
  await page.locator(card).waitFor();
  const told = await page.locator(card).textContent();
  expect(told).toMatch(/成立全市首个社区社会组织孵化中心.*积极对上争取规划引进养老服务型社会组织/s);
  expect(told).toMatch(/在做：报告所述；想做：计划或预计/);
  expect(await page.locator(`${card} a`).getAttribute('href')).toMatch(/communities\/chafang\/$/);
  await page.keyboard.press('Escape');
  await page.locator('svg.chart-narrow .mark[tabindex="0"]').focus();
  await page.keyboard.press('End');
  expect(await page.locator(card).textContent()).toMatch(/未具名.*采样的16个社区/s);
  expect(await page.locator(`${card} a`).count()).toBe(0);
  await close();
});

test('every mark has a name and a role in the tree that assistive technology reads, and a row in the table', async () => {
  const { page, close } = await openPage({ path: 'charts/coverage/', own: true });
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const named = (role: string) =>
    nodes
      .filter((node) => !node.ignored && node.role?.value === role)
      .map((node) => String(node.name?.value));
  const keys = await page.locator('.view-table tbody tr').count();
  const marks = named('image').filter((name) => /报告所述|原文/.test(name));
  expect(marks).toHaveLength(keys);
  expect(marks[0]).toBe('桂花楼，只见于“日常工作”，报告所述');
  const title = await page.locator('.chart-title').textContent();
  expect(named('group').concat(named('SvgRoot'))).toContain(title);
  await close();
});

test('without a script a drawing is one picture with a name', async () => {
  const { page, close } = await openPage({ path: 'charts/coverage/', javaScript: false });
  expect(await page.locator('.chart-graphic svg[role=img][aria-label]').count()).toBe(2);
  expect(await page.locator('.mark[tabindex]').count()).toBe(0);
  await close();
});

test('50 quick taps end with the card of the last mark', async () => {
  const visit = { path: 'charts/coverage/', width: 390, height: 700, touch: true };
  const { page, problems, close } = await openPage(visit);
  // Marks of one row: a card is above or below the row, so that a tap finds its mark.
  const marks = (await page.locator('svg.chart-narrow .mark').all()).slice(0, 3);
  await marks[0]!.scrollIntoViewIfNeeded();
  const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()));
  for (let tap = 0; tap < 50; tap++) {
    const { x, y, width, height } = boxes[(tap * 2) % 3]!;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
  }
  const last = (await marks[(49 * 2) % 3]!.getAttribute('aria-label'))!;
  const shown = page.locator(card);
  await expect.poll(() => shown.locator('.card-title').textContent()).toBe(last.split('，')[0]);
  expect(await shown.count()).toBe(1);
  expect(await page.locator('.mark.is-open').count()).toBe(1);
  // In the margin, and so far from the card that no finger touches it.
  const { y, height } = (await shown.boundingBox())!;
  await page.touchscreen.tap(3, y > 80 ? y - 60 : y + height + 60);
  await expect.poll(() => shown.count()).toBe(0);
  expect(problems.errors).toEqual([]);
  await close();
});

test('a pointer that crosses other marks on its way reaches the card', async () => {
  const { page, close } = await openPage({ path: 'charts/coverage/', width: 1280 });
  const mark = (key: string) => page.locator(`svg.chart-wide .mark[data-key=${key}]`);
  await mark('gouerkou').hover();
  await page.locator(card, { hasText: '沟儿口' }).waitFor();
  const other = (await mark('chafang').boundingBox())!;
  const inside = (await page.locator(card).boundingBox())!;
  await page.mouse.move(other.x + 8, other.y + other.height - 4);
  await page.mouse.move(inside.x + inside.width / 2, inside.y + 30, { steps: 3 });
  await page.waitForTimeout(400);
  expect(await page.locator(`${card} .card-title`).textContent()).toBe('沟儿口');
  // Staying on another mark is meant.
  await mark('guihualou').hover();
  await page.locator(card, { hasText: '桂花楼' }).waitFor();
  await close();
});

test('a page that moves under a resting pointer leaves the card with the focused mark', async () => {
  const { page, close } = await openPage({ path: 'charts/daily-work/', width: 1280 });
  const marks = page.locator('svg.chart-wide .mark');
  const last = page.evaluate(
    () =>
      new Promise<{ screenX: number; screenY: number }>((resolve) =>
        addEventListener('pointermove', ({ screenX, screenY }) => resolve({ screenX, screenY }), {
          once: true,
        }),
      ),
  );
  await marks.nth(3).hover();
  const init = { ...(await last), pointerType: 'mouse', bubbles: true };
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  // What browsers report when marks and card have moved and the mouse has not.
  await marks.nth(6).dispatchEvent('pointermove', init);
  await page.locator(card).dispatchEvent('pointerleave', init);
  await page.waitForTimeout(600);
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(await page.locator(card).count()).toBe(1);
  expect(label).toContain(await page.locator(`${card} .card-title`).textContent());
  // Without focus and pointer it goes.
  await page.locator('input[name^="view-"]:checked').focus();
  await expect.poll(() => page.locator(card).count()).toBe(0);
  await close();
});

test('arrows up and down follow the drawing, and a live region says the mark', async () => {
  const { page, close } = await openPage({ path: 'charts/coverage/', width: 1280 });
  await page.locator('svg.chart-wide .mark[data-key=guihualou]').focus();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => (document.activeElement as SVGElement).dataset.key);
  const here = (await page.locator('svg.chart-wide .mark[data-key=guihualou] .hit').boundingBox())!;
  const below = (await page
    .locator(`svg.chart-wide .mark[data-key=${await focused()}] .hit`)
    .boundingBox())!;
  expect(below.y).toBeGreaterThan(here.y + here.height / 2);
  expect(below.x + below.width / 2).toBeCloseTo(here.x + here.width / 2, 0);
  const said = await page.locator('.chart-live').textContent();
  expect(said).toContain(await page.locator(`${card} .card-title`).textContent());
  expect(said).toMatch(/只见于|前后都有/);
  expect(said).toContain('报告所述');
  await close();
});

test('Escape climbs: from the card to the mark, from the mark to the views', async () => {
  const { page, close } = await openPage({ path: 'en/charts/daily-work/', width: 1280 });
  await page.locator('svg.chart-wide .mark[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  const focus = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60));
  expect(await focus()).toMatch(/^<a /);
  await page.keyboard.press('Escape');
  expect(await focus()).toMatch(/^<g /);
  expect(await page.locator(card).count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await focus()).toMatch(/^<input type="radio"/);
  await close();
});

test('Tab leaves a card for what follows the chart', async () => {
  const { page, close } = await openPage({ path: 'stories/better-governance/', width: 1280 });
  const figure = page.locator('#chart-plans');
  await figure.locator('svg.chart-wide .mark[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('card-select');
  await page.keyboard.press('Tab');
  expect(await page.locator(card).count()).toBe(0);
  expect(
    await page.evaluate(() => document.activeElement?.closest('#chart-plans .chart-foot') !== null),
  ).toBe(true);
  await close();
});

test.each([
  ['charts/coverage/', 320],
  ['en/charts/work-to-plans/', 320],
  ['en/charts/legibility/', 1280],
])('no card of %s is over its mark or out of the window, at %i px', async (path, width) => {
  const { page, close } = await openPage({ path, width, height: 640 });
  const marks = page.locator(`svg.chart-${width < 640 ? 'narrow' : 'wide'} .mark`);
  await marks.first().focus();
  await page.keyboard.press('Home');
  for (let index = 0; index < (await marks.count()); index++) {
    const [box, mark, view] = await page.evaluate((selector) => {
      const area = (element: Element | null) => element!.getBoundingClientRect().toJSON();
      return [
        area(document.querySelector(selector)),
        area(document.activeElement),
        { right: document.documentElement.clientWidth, bottom: innerHeight },
      ];
    }, card);
    const all = JSON.stringify([index, box, mark]);
    expect(box.left >= 0 && box.top >= 0, all).toBe(true);
    expect(box.right <= view.right && box.bottom <= view.bottom, all).toBe(true);
    expect(box.top >= mark.bottom || box.bottom <= mark.top, all).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
  await close();
});

test('a focused mark has a ring, in the light, in the dark and in forced colours', async () => {
  const { page, close } = await openPage({ path: 'charts/daily-work/' });
  await page.locator('svg.chart-wide .mark[tabindex="0"]').waitFor();
  await page.locator('[data-full-screen]').focus();
  await page.keyboard.press('Tab');
  for (const look of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(look);
    const ring = await page.evaluate(() => {
      const hit = document.activeElement?.querySelector('.hit');
      return hit && [getComputedStyle(hit).stroke, getComputedStyle(hit).strokeWidth];
    });
    expect(ring?.[0], JSON.stringify(look)).toMatch(/^rgb/);
    expect(Number.parseFloat(ring?.[1] ?? '')).toBeGreaterThanOrEqual(2);
  }
  await close();
});

test('the gallery has pictures only, without tab stops', async () => {
  const { page, close } = await openPage({ path: 'charts/' });
  expect(await page.locator('.chart-cards img').count()).toBeGreaterThan(10);
  expect(await page.locator('.mark').count()).toBe(0);
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

test('a line among lines thickens, and is told as what it joins', async () => {
  const { page, close } = await openPage({
    path: 'v/1.0.0/embed/work-to-plans/',
    width: 1280,
    height: 900,
  });
  const svg = page.locator('.view-chart svg.chart-wide');
  await svg.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const line = svg.locator('.mark path:not(.hit)').first();
  const thin = await line.evaluate((path) => parseFloat(getComputedStyle(path).strokeWidth));
  // A third of the way along the line itself.
  const at = await line.evaluate((path) => {
    const { x, y } = (path as SVGPathElement).getPointAtLength(
      (path as SVGPathElement).getTotalLength() / 3,
    );
    const { a, d, e, f } = (path as SVGPathElement).getScreenCTM()!;
    return { x: a * x + e, y: d * y + f };
  });
  await page.mouse.move(at.x, at.y);
  // What answers a pointer comes when one does.
  await svg.locator('.mark[tabindex]').first().waitFor({ state: 'attached' });
  await page.mouse.move(at.x + 1, at.y);
  await page.locator(card).waitFor();
  expect(
    await line.evaluate((path) => parseFloat(getComputedStyle(path).strokeWidth)),
  ).toBeGreaterThan(thin * 2);
  const hit = await svg.locator('.is-open .hit').evaluate((mark) => {
    const { fill, stroke } = getComputedStyle(mark);
    return [fill, stroke];
  });
  expect(hit).toEqual(['none', 'none']);
  const [box, drawing] = [(await page.locator(card).boundingBox())!, (await svg.boundingBox())!];
  expect(box.y >= drawing.y + drawing.height || box.y + box.height <= drawing.y).toBe(true);
  await close();
});

test.each([
  ['charts/daily-work/', 1280],
  ['en/charts/plans/', 1280],
  ['charts/coverage/', 390],
  ['charts/work-to-plans/', 390],
])(
  'at %s a mark that is touched thickens in a solid outline, the others fade, and the card stands below the drawing without moving anything, at %i px',
  async (path, width) => {
    const { page, close } = await openPage({ path, width, height: 900, touch: width < 640 });
    const svg = page.locator('.view-chart svg:visible');
    // Its foot with some room below it.
    await svg.evaluate((element) => {
      element.scrollIntoView({ block: 'end' });
      scrollBy(0, 300);
    });
    const look = () =>
      svg.evaluate((element) => {
        const marks = [...element.querySelectorAll('.mark')].slice(-3);
        const shape = marks[2]!.querySelector('circle, path:not(.hit)')!;
        return {
          opacity: marks.map((mark) => getComputedStyle(mark).opacity),
          width: Number.parseFloat(getComputedStyle(shape).strokeWidth),
          dashes: getComputedStyle(marks[2]!.querySelector('.hit')!).strokeDasharray,
          foot: document.querySelector('.chart-foot')!.getBoundingClientRect().top,
          page: document.documentElement.scrollHeight,
        };
      });
    const before = await look();
    const last = svg.locator('.mark').last();
    await (width < 640 ? last.tap() : last.click());
    await expect.poll(async () => (await look()).opacity).toEqual(['0.3', '0.3', '1']);
    const { width: thick, dashes, ...after } = await look();
    expect(thick).toBeGreaterThan(before.width * 1.5);
    expect(dashes).toBe('none');
    expect([after.foot, after.page]).toEqual([before.foot, before.page]);
    const [box, drawing] = [(await page.locator(card).boundingBox())!, (await svg.boundingBox())!];
    expect(box.y).toBeGreaterThanOrEqual(drawing.y + drawing.height);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await look()).opacity).toEqual(['1', '1', '1']);
    await close();
  },
);

test('where the foot of a drawing is out of sight, its card stands at the foot of the window, or at its head over a low mark', async () => {
  const { page, close } = await openPage({
    path: 'charts/plans/',
    width: 390,
    height: 640,
    touch: true,
  });
  const svg = page.locator('.view-chart svg:visible');
  await svg.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await svg.locator('.mark').first().tap();
  const edges = () =>
    page.locator(card).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return [Math.round(top), Math.round(innerHeight - bottom)];
    });
  expect((await edges())[1]).toBe(0);
  // A mark behind the card, once the card has gone.
  await page.keyboard.press('Escape');
  const low = await svg.evaluate((element) => {
    const boxes = [...element.querySelectorAll('.mark')].map((mark) =>
      mark.getBoundingClientRect(),
    );
    const {
      x = 0,
      y = 0,
      width = 0,
      height = 0,
    } = boxes.filter(({ bottom }) => bottom < innerHeight).at(-1) ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.touchscreen.tap(low.x, low.y);
  await page.locator(card).waitFor();
  expect((await edges())[0]).toBe(0);
  await close();
});
