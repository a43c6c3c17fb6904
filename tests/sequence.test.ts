import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { layoutSteps } from '../src/charts/sequence/layout.ts';
import { type Edition, editionIds, editions } from '../src/i18n/index.ts';
import { sequenceSeries } from '../src/site/sequence.ts';
import { openPage, type Visit, type Visited } from './support/browser.ts';

const ids = ['sample', 'whereabouts', 'districts', 'work', 'plans', 'both', 'lost'].map(
  (step) => `sixteen-${step}`,
);
const last = ids.at(-1)!;
const readers = editionIds.flatMap((edition) => [
  { edition, window: 'wide', visit: { width: 1440, height: 900 } },
  { edition, window: 'phone', visit: { width: 360, height: 740, touch: true } },
]);

/** What a reader sees of the sequence. */
interface Seen {
  step: string;
  visible: string[];
  hash: string;
  layout: string;
  moving: boolean;
  /** `x,y` of every disc of the panel in view, by key. */
  discs: Record<string, string>;
  /** Whether the window holds a part of the step's caption or drawing. */
  inWindow: boolean;
}

let visited: Visited | undefined;
afterEach(async () => {
  const problems = visited?.problems;
  await visited?.close();
  visited = undefined;
  if (problems) expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
});

async function open(edition: Edition, visit: Omit<Visit, 'path'>, fragment = ''): Promise<Page> {
  const { prefix } = editions[edition];
  visited = await openPage({ ...visit, path: `${prefix ? `${prefix}/` : ''}${fragment}` });
  await visited.page.evaluate(() => document.fonts.ready);
  return visited.page;
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('.sequence')!;
    const step = root.querySelector<HTMLElement>('[data-current]')!;
    const svg = [...step.querySelectorAll('svg')].find((one) => one.getClientRects().length);
    const parts = [document.getElementById(step.dataset.step!), svg].map(
      (part) => part?.getBoundingClientRect() ?? new DOMRect(),
    );
    const discs = [...(svg?.querySelectorAll<SVGGElement>('[data-disc]') ?? [])];
    return {
      step: step.dataset.step!,
      visible: [...root.querySelectorAll<HTMLElement>('.sequence-step')]
        .filter((one) =>
          one.querySelector('.sequence-panel')!.checkVisibility({ visibilityProperty: true }),
        )
        .map((one) => one.dataset.step!),
      hash: location.hash,
      layout: svg?.classList.contains('chart-wide') ? 'wide' : 'narrow',
      moving: root.querySelector('.is-coming, .disc-old') !== null,
      discs: Object.fromEntries(
        discs.map((disc) => [disc.dataset.disc, disc.getAttribute('transform')!]),
      ),
      inWindow: parts.some(({ top, bottom }) => top < innerHeight && bottom > 0),
    };
  });
}

/** Waits for a step and holds every disc against the layout. */
async function expectStep(page: Page, edition: Edition, step: string): Promise<Seen> {
  await expect.poll(async () => (await look(page)).step, { timeout: 5000 }).toBe(step);
  await expect.poll(async () => (await look(page)).moving, { timeout: 5000 }).toBe(false);
  const seen = await look(page);
  const { series, contexts } = sequenceSeries('sixteen', edition);
  const context = contexts.find(({ layout }) => layout === seen.layout)!;
  const { marks } = layoutSteps(series, context).steps[ids.indexOf(step)]!;
  expect(seen.discs).toEqual(
    Object.fromEntries(marks.map(({ key, x, y }) => [key, `translate(${x},${y})`])),
  );
  expect(seen.step).toBe(step);
  return seen;
}

/** Brings a caption to where a link to it leads. */
const scrollTo = (page: Page, step: string) =>
  page.evaluate((id) => {
    document.getElementById(id)!.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, step);

/** A finger that moves `by` px. */
async function swipe(page: Page, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 180, y }],
    });
  const from = by < 0 ? 600 : 300;
  await touch('touchStart', from);
  for (let part = 1; part <= 8; part++) await touch('touchMove', from + (by * part) / 8);
  // A finger that rests before it leaves gives the page no swing.
  await page.waitForTimeout(150);
  await touch('touchMove', from + by);
  await touch('touchEnd');
  await session.detach();
}

/** Turns the wheel, or drags a finger, until the step changes. */
async function scrollOn(page: Page, touch: boolean, down: boolean): Promise<void> {
  const { step } = await look(page);
  for (let turns = 0; turns < 60; turns++) {
    if (touch) {
      await swipe(page, down ? -260 : 260);
    } else await page.mouse.wheel(0, down ? 160 : -160);
    await page.waitForTimeout(60);
    if ((await look(page)).step !== step) return;
  }
  throw new Error(`no scrolling leads away from ${step}`);
}

describe.each(readers)('$edition, $window', ({ edition, visit }) => {
  const touch = 'touch' in visit;

  test('scrolls forwards and backwards through every step', async () => {
    const page = await open(edition, visit);
    const before = await page.evaluate(() => history.length);
    await scrollTo(page, ids[0]!);
    if (!touch) await page.mouse.move(700, 450);
    for (const [index, step] of ids.entries()) {
      if (index > 0) await scrollOn(page, touch, true);
      const seen = await expectStep(page, edition, step);
      expect(seen.visible).toEqual([step]);
      await expect.poll(async () => (await look(page)).hash).toBe(`#${step}`);
    }
    for (const step of ids.slice(0, -1).reverse()) {
      await scrollOn(page, touch, false);
      await expectStep(page, edition, step);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('ends in the last step after one jump to the end, and in the first after one back', async () => {
    const page = await open(edition, visit);
    for (const [key, step] of [
      ['End', last],
      ['Home', ids[0]!],
      ['End', last],
    ] as const) {
      await page.keyboard.press(key);
      await expectStep(page, edition, step);
      // The reader is elsewhere on the page: the address does not claim a step.
      await expect.poll(async () => (await look(page)).hash).toBe('');
    }
  });

  test('a window resized and turned in the middle of a movement keeps the step', async () => {
    const page = await open(edition, visit);
    const { width, height } = visit;
    for (const [index, size] of [
      { width: height, height: width },
      { width: 700, height: 900 },
      { width, height: height - 130 },
      { width: 820, height: 1180 },
    ].entries()) {
      const [from, to] = [ids[index + 1]!, ids[index + 2]!];
      await page.setViewportSize({ width, height });
      await scrollTo(page, from);
      await expectStep(page, edition, from);
      await scrollTo(page, to);
      await page.waitForFunction(() => document.querySelector('.is-coming'));
      await page.waitForTimeout(120);
      await page.setViewportSize(size);
      const seen = await expectStep(page, edition, to);
      expect([size, seen.inWindow]).toEqual([size, true]);
      // Turned back, it is still there.
      await page.setViewportSize({ width, height });
      await expectStep(page, edition, to);
      await expect.poll(async () => (await look(page)).inWindow).toBe(true);
    }
  });

  test('a fragment leads to its step, also after a reload', async () => {
    const page = await open(edition, visit, '#sixteen-both');
    await expectStep(page, edition, 'sixteen-both');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.reload();
    const seen = await expectStep(page, edition, 'sixteen-both');
    expect([seen.hash, seen.inWindow]).toEqual(['#sixteen-both', true]);
    await page.evaluate(() => {
      location.hash = '#sixteen-work';
    });
    await expectStep(page, edition, 'sixteen-work');
  });

  test('keys, buttons and dots step, and only they are said aloud', async () => {
    const page = await open(edition, visit);
    const said = () => page.textContent('.sequence [role=status]');
    const { series } = sequenceSeries('sixteen', edition);
    await scrollTo(page, ids[1]!);
    await expectStep(page, edition, ids[1]!);
    expect(await said()).toBe('');
    await page.locator('.sequence [data-by="1"]').click();
    await expectStep(page, edition, ids[2]!);
    expect(await said()).toContain(series.steps[2]!.caption);
    await page.locator('.sequence-dots a').nth(4).click();
    await expectStep(page, edition, ids[4]!);
    for (const [key, step] of [
      ['ArrowRight', 5],
      ['ArrowLeft', 4],
      ['End', 6],
      ['ArrowDown', 6],
      ['Home', 0],
      ['ArrowUp', 0],
      ['ArrowDown', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expectStep(page, edition, ids[step]!);
    }
    expect(await said()).toContain(series.steps[1]!.title);
    expect(await page.locator('.sequence-dots [aria-current]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe(
      'step',
    );
  });

  test('fifty quick keys end in the right state', async () => {
    const page = await open(edition, visit);
    await page.locator('.sequence-dots a').first().focus();
    for (let press = 0; press < 50; press++)
      await page.keyboard.press(press % 5 === 4 ? 'ArrowLeft' : 'ArrowRight', { delay: 0 });
    await expectStep(page, edition, ids[5]!);
    await expect.poll(async () => (await look(page)).hash).toBe(`#${ids[5]}`);
  });

  test.each([
    ['with reduced motion', { reducedMotion: true }],
    ['without JavaScript', { javaScript: false }],
  ])('%s it is a row of still panels', async (_name, reader) => {
    const page = await open(edition, { ...visit, ...reader });
    await expectPanels(page);
  });

  test('in print it is a row of still panels', async () => {
    const page = await open(edition, visit);
    await scrollTo(page, ids[3]!);
    await expectStep(page, edition, ids[3]!);
    await page.emulateMedia({ media: 'print' });
    await expectPanels(page);
    await page.emulateMedia({ media: null });
    await expectStep(page, edition, ids[3]!);
    await expect.poll(async () => (await look(page)).inWindow).toBe(true);
  });

  test('nothing shifts while the page loads and the steps pass', async () => {
    const page = await open(edition, visit, '#sixteen-districts');
    await scrollTo(page, last);
    await expectStep(page, edition, last);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBe(0);
  });
});

/** Every panel under its caption, in order, in its final state, with its words. */
async function expectPanels(page: Page): Promise<void> {
  const boxes = await Promise.all(
    ids.map(async (id) => {
      const [caption, panel] = await Promise.all([
        page.locator(`#${id}`).boundingBox(),
        page.locator(`[data-step="${id}"] .sequence-panel`).boundingBox(),
      ]);
      return [caption!, panel!];
    }),
  );
  const edges = boxes.flat().flatMap(({ y, height }) => [y, y + height]);
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
  for (const [, panel] of boxes) expect(panel!.height).toBeGreaterThan(150);
  expect(await page.locator('.sequence-panel:visible').count()).toBe(ids.length);
  expect(await page.locator('.sequence-bar').isVisible()).toBe(false);
  expect(
    await page.locator('.sequence svg[aria-labelledby][aria-describedby]:visible').count(),
  ).toBe(ids.length);
}

test('no disc can be followed from a step without names to one with', async () => {
  const page = await open('zh-CN', { width: 1440, height: 900 });
  await scrollTo(page, 'sixteen-whereabouts');
  await expectStep(page, 'zh-CN', 'sixteen-whereabouts');
  // The reader goes on before the discs have gathered: they gather all the same.
  const spreads = await page.evaluate(async () => {
    const found: { t: number; step: string; spread: number; old: number }[] = [];
    const next = document.querySelector<HTMLElement>('.sequence [data-by="1"]')!;
    const began = performance.now();
    next.click();
    setTimeout(() => next.click(), 120);
    while (performance.now() - began < 1000) {
      await new Promise(requestAnimationFrame);
      const step = document.querySelector<HTMLElement>('[data-current]')!;
      const svg = [...step.querySelectorAll('svg')].find((one) => one.getClientRects().length)!;
      const xs = [...svg.querySelectorAll('[data-disc]')].map((disc) =>
        Number(/-?[\d.]+/.exec(disc.getAttribute('transform')!)![0]),
      );
      const old = svg.querySelector('[data-disc] .disc-old')?.getAttribute('opacity');
      found.push({
        t: performance.now() - began,
        step: step.dataset.step!,
        spread: Math.max(...xs) - Math.min(...xs),
        old: Number(old ?? 0),
      });
    }
    return found;
  });
  expect(spreads.at(-1)!.step).toBe('sixteen-work');
  const changing = spreads.filter(({ old }) => old > 0 && old < 1);
  const named = spreads.findIndex(({ step, old }) => step === 'sixteen-work' && old < 0.5);
  expect(spreads.slice(0, named).some(({ step }) => step === 'sixteen-work')).toBe(true);
  for (const { spread } of changing) expect(spread).toBeLessThan(60);
  expect(Math.min(...spreads.map(({ spread }) => spread))).toBeLessThan(60);
});

test('each change is told once, with marks that carry what the step says', async () => {
  const page = await open('zh-CN', { width: 1440, height: 900 });
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    document.querySelector('#chart-sixteen')!.addEventListener('chart:change', (event) => {
      told.push((event as CustomEvent<{ step: string }>).detail.step);
    });
  });
  await scrollTo(page, 'sixteen-work');
  await expectStep(page, 'zh-CN', 'sixteen-work');
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
    'sixteen-work',
  ]);
  const marks = page.locator('[data-current] svg:visible .mark[data-community]');
  expect(await marks.count()).toBe(14);
});

test('arrows inside the drawing go from mark to mark and leave the step alone', async () => {
  const page = await open('zh-CN', { width: 1440, height: 900 });
  await scrollTo(page, 'sixteen-both');
  await expectStep(page, 'zh-CN', 'sixteen-both');
  await page.locator('[data-current] svg:visible .mark[tabindex="0"]').focus();
  const key = () =>
    page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.key ?? '');
  const first = await key();
  await page.keyboard.press('ArrowRight');
  expect(await key()).not.toBe(first);
  expect(await key()).toMatch(/^both-/);
  await expectStep(page, 'zh-CN', 'sixteen-both');
  // A step taken by scrolling hides the mark that had the focus: it goes to the steps' own bar.
  await scrollTo(page, 'sixteen-plans');
  await expectStep(page, 'zh-CN', 'sixteen-plans');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe(
    'step',
  );
});

test('in a story the captions pass over the drawing', async () => {
  const page = await open('zh-CN', { width: 1440, height: 900 });
  await page.evaluate(() => {
    document.querySelector('#chart-sixteen')!.parentElement!.classList.add('prose');
  });
  for (const step of ['sixteen-plans', 'sixteen-sample', last]) {
    await scrollTo(page, step);
    await expectStep(page, 'zh-CN', step);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
});
