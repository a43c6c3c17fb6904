import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { layoutSteps } from '../../src/charts/sequence/layout.ts';
import { type Edition, editionIds, editions } from '../../src/i18n/index.ts';
import { sequenceSeries } from '../../src/site/sequence.ts';
import { openPage, type Visit } from './browser.ts';

/** The steps of the chart `sixteen`, as the fragments that lead to them. */
export const ids = ['sample', 'whereabouts', 'districts', 'work', 'plans', 'both', 'lost'].map(
  (step) => `sixteen-${step}`,
);
export const last = ids.at(-1)!;
/** Who reads the sequence: each edition in a wide window and on a phone. */
const readers = editionIds.flatMap((edition) => [
  { edition, window: 'wide', visit: { width: 1440, height: 900 } },
  { edition, window: 'phone', visit: { width: 360, height: 740, touch: true } },
]);
export type Reader = (typeof readers)[number];

/** The Chinese phone and the English desk are tried at every change; the audit tries the others. */
export const [everyday, others] = [true, false].map((wanted) =>
  readers.filter(({ edition, window }) => ((edition === 'en') === (window === 'wide')) === wanted),
) as [Reader[], Reader[]];

/** What a reader sees of the sequence. */
export interface Seen {
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

/** A page with the sequence, the home page unless `rest` names another, its fonts loaded; closed after the test, which fails where it was not quiet. */
export async function open(edition: Edition, visit: Omit<Visit, 'path'>, rest = ''): Promise<Page> {
  const { prefix } = editions[edition];
  const path = `${prefix ? `${prefix}/` : ''}${rest}`;
  const { page, problems, close } = await openPage({ ...visit, path });
  onTestFinished(async () => {
    await close();
    expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
  });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

export function look(page: Page): Promise<Seen> {
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
      moving: root.querySelector('.is-entering, .disc-old') !== null,
      discs: Object.fromEntries(
        discs.map((disc) => [
          disc.dataset.disc ||
            disc.closest<SVGGElement>('.mark')!.dataset.key!.replace(/.*?-(?=m\d)/, ''),
          disc.getAttribute('transform')!,
        ]),
      ),
      inWindow: parts.some(({ top, bottom }) => top < innerHeight && bottom > 0),
    };
  });
}

/** Waits for a step and holds every disc against the layout. */
export async function expectStep(page: Page, edition: Edition, step: string): Promise<Seen> {
  await expect.poll(async () => (await look(page)).step, { timeout: 5000 }).toBe(step);
  await expect.poll(async () => (await look(page)).moving, { timeout: 5000 }).toBe(false);
  const seen = await look(page);
  const { series, contexts } = sequenceSeries('sixteen', edition);
  const context = contexts.find(({ layout }) => layout === seen.layout)!;
  const { marks } = layoutSteps(series, context).steps[ids.indexOf(step)]!;
  // Drawings round to a tenth of a pixel.
  const tenth = (value: number) => Math.round(value * 10) / 10;
  expect(seen.discs).toEqual(
    Object.fromEntries(marks.map(({ key, x, y }) => [key, `translate(${tenth(x)},${tenth(y)})`])),
  );
  expect(seen.step).toBe(step);
  return seen;
}

/** Brings a caption to where a link to it leads. */
export const scrollTo = (page: Page, step: string) =>
  page.evaluate((id) => {
    document.getElementById(id)!.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, step);

/** Waits until the page has drawn this many frames, in which it answers a change of its window. */
export const frames = (page: Page, count: number) =>
  page.evaluate(async (left) => {
    for (; left > 0; left -= 1) await new Promise(requestAnimationFrame);
  }, count);

/** A finger that moves `by` px. */
async function swipe(page: Page, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 180, y }],
    });
  const from = by < 0 ? 640 : 200;
  await touch('touchStart', from);
  for (let part = 1; part <= 8; part++) await touch('touchMove', from + (by * part) / 8);
  // A finger that rests before it leaves gives the page no swing.
  await page.waitForTimeout(150);
  await touch('touchMove', from + by);
  await touch('touchEnd');
  await session.detach();
}

/** Turns the wheel, or drags a finger, until the step changes. */
export async function scrollOn(page: Page, touch: boolean, down: boolean): Promise<void> {
  const { step } = await look(page);
  for (let turns = 0; turns < 60; turns++) {
    if (touch) {
      await swipe(page, down ? -400 : 400);
    } else await page.mouse.wheel(0, down ? 280 : -280);
    await page.waitForTimeout(60);
    if ((await look(page)).step !== step) return;
  }
  throw new Error(`no scrolling leads away from ${step}`);
}
