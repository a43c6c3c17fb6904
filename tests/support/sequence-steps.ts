import { describe, expect, test } from 'vitest';
import { sequenceSeries } from '../../src/site/sequence.ts';
import {
  expectStep,
  frames,
  ids,
  last,
  look,
  open,
  type Reader,
  scrollOn,
  scrollTo,
} from './sequence.ts';

/**
 * However a reader gets to a step, it is the right one, with every disc in its place.
 * @param whole tries all ways with each reader; else each with one
 */
export const testSteps = (readers: readonly Reader[], { whole = false } = {}) =>
  describe.each(readers)('$edition, $window', ({ edition, visit }) => {
    const touch = 'touch' in visit;
    const onPhones = (name: string, run: () => Promise<void>) => {
      if (whole || touch) test(name, run);
    };
    const onDesks = (name: string, run: () => Promise<void>) => {
      if (whole || !touch) test(name, run);
    };

    onPhones('scrolls forwards through every step, and backwards', async () => {
      const page = await open(edition, { ...visit, own: true });
      const before = await page.evaluate(() => history.length);
      await scrollTo(page, ids[0]!);
      if (!touch) await page.mouse.move(700, 450);
      for (const [index, step] of ids.entries()) {
        if (index > 0) await scrollOn(page, touch, true);
        const seen = await expectStep(page, edition, step);
        expect(seen.visible).toEqual([step]);
        await expect.poll(async () => (await look(page)).hash).toBe(`#${step}`);
      }
      for (const step of ids.slice(whole ? 0 : -3, -1).reverse()) {
        await scrollOn(page, touch, false);
        await expectStep(page, edition, step);
      }
      expect(await page.evaluate(() => history.length)).toBe(before);
    });

    onDesks(
      'ends in the last step after one jump to the end, and in the first after one back',
      async () => {
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
      },
    );

    test('a window resized and turned in the middle of a movement keeps the step', async () => {
      const page = await open(edition, visit);
      const { width, height } = visit;
      const sizes = touch
        ? [
            { width: height, height: width },
            { width, height: height - 130 },
          ]
        : [
            { width: 700, height: 900 },
            { width: 820, height: 1180 },
          ];
      for (const [index, size] of sizes.entries()) {
        const [from, to] = [ids[index + 1]!, ids[index + 2]!];
        await page.setViewportSize({ width, height });
        // A step that comes with a new size comes without a movement.
        await frames(page, 4);
        await scrollTo(page, from);
        await expectStep(page, edition, from);
        // Watched from before it begins: on a busy machine a look now and then may miss it.
        const moving = page.evaluate(
          () =>
            new Promise<void>((begun) => {
              const watch = new MutationObserver(() => {
                if (!document.querySelector('.is-entering')) return;
                watch.disconnect();
                begun();
              });
              watch.observe(document.body, { subtree: true, attributeFilter: ['class'] });
            }),
        );
        await scrollTo(page, to);
        await moving;
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

    onPhones('a fragment leads to its step, also after a reload', async () => {
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

    onDesks('keys, buttons and dots step, and only they are said aloud', async () => {
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

    onPhones('fifty quick keys end in the right state', async () => {
      const page = await open(edition, visit);
      await page.locator('.sequence-dots a').first().focus();
      for (let press = 0; press < 50; press++)
        await page.keyboard.press(press % 5 === 4 ? 'ArrowLeft' : 'ArrowRight', { delay: 0 });
      await expectStep(page, edition, ids[5]!);
      await expect.poll(async () => (await look(page)).hash).toBe(`#${ids[5]}`);
    });
  });
