import { expect, test } from 'vitest';
import { everyday, expectStep, last, open, scrollTo } from './support/sequence.ts';
import { testPanels } from './support/sequence-panels.ts';

testPanels(everyday);

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

test('whatever a coming panel shows beside its discs appears once they have set out', async () => {
  const page = await open('zh-CN', { width: 390, height: 844 });
  const count = await page.locator('.sequence-step').count();
  for (let step = 1; step < count; step += 1) {
    const seen = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('.sequence [data-by="1"]')!.click();
      await new Promise(requestAnimationFrame);
      const panel = document.querySelector<HTMLElement>('.sequence-step.is-entering')!;
      const svg = [...panel.querySelectorAll('svg')].find((one) => one.getClientRects().length)!;
      const opacities = (query: string) => [
        ...new Set([...svg.querySelectorAll(query)].map((one) => getComputedStyle(one).opacity)),
      ];
      // All but marks are drawn right into the panel.
      const beside = () => opacities(':scope > :is(path, line, rect, text), .mark text');
      const first = { beside: beside(), discs: opacities('.disc') };
      while (panel.classList.contains('is-entering')) await new Promise(requestAnimationFrame);
      return { first, last: beside() };
    });
    expect(seen, `step ${step}`).toEqual({
      first: { beside: ['0'], discs: ['1'] },
      last: ['1'],
    });
  }
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

test('in a story the words stand below the drawing', async () => {
  const page = await open('zh-CN', { width: 1440, height: 900 }, 'charts/sixteen/');
  // No story of today has one: the chart's own page as if it were a story's text.
  await page.locator('main').evaluate((main) => {
    main.classList.add('prose');
    dispatchEvent(new Event('resize'));
  });
  expect(
    await page.locator('.sequence-bar').evaluate((bar) => getComputedStyle(bar).gridColumnStart),
  ).toBe('1');
  for (const step of ['sixteen-plans', 'sixteen-sample', last]) {
    await scrollTo(page, step);
    await expectStep(page, 'zh-CN', step);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
});
