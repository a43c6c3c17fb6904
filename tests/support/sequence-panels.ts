import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectStep, frames, ids, last, look, open, type Reader, scrollTo } from './sequence.ts';

/**
 * What the sequence is where nothing moves, and what it keeps where it does.
 * @param whole tries all with each reader; else a phone asks for less motion and a desk has no scripts
 */
export const testPanels = (readers: readonly Reader[], { whole = false } = {}) =>
  describe.each(readers)('$edition, $window', ({ edition, visit }) => {
    const still = [
      ['with reduced motion', { reducedMotion: true }],
      ['without JavaScript', { javaScript: false }],
    ] as const;
    test.each(whole ? still : [still['touch' in visit ? 0 : 1]])(
      '%s it is a row of still panels',
      async (_name, reader) => {
        const page = await open(edition, { ...visit, ...reader });
        await expectPanels(page);
      },
    );

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

    // A machine without a Chinese font may show others until the site's own has come, and shift
    // then; `npm run measure` holds the load itself on a device that has one.
    test('nothing shifts while the steps pass', async () => {
      const page = await open(edition, visit, '#sixteen-districts');
      await frames(page, 2);
      const begun = await page.evaluate(() => performance.now());
      await scrollTo(page, last);
      await expectStep(page, edition, last);
      const shift = await page.evaluate(
        (begun) =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                if (entry.startTime >= begun) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
        begun,
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
  for (const [index, [caption, panel]] of boxes.entries()) {
    expect(panel!.y).toBeGreaterThanOrEqual(caption!.y + caption!.height);
    expect(panel!.height).toBeGreaterThan(150);
    const [next] = boxes[index + 1] ?? [];
    // The next one stands below, or on paper beside it.
    if (next && next.y < panel!.y + panel!.height)
      expect(next.x).toBeGreaterThanOrEqual(panel!.x + panel!.width);
  }
  expect(await page.locator('.sequence-panel:visible').count()).toBe(ids.length);
  expect(await page.locator('.sequence-bar').isVisible()).toBe(false);
  expect(await page.locator('.sequence svg[aria-label][aria-describedby]:visible').count()).toBe(
    ids.length,
  );
}
