import { expect, test } from 'vitest';
import { openPage } from './support/browser.ts';
import { crowding } from './support/crowding.ts';
import { tabThrough } from './support/tabbing.ts';
import { smallTargets } from './support/targets.ts';

// Every kind of page, both themes and the reader's own style sheet: tests/audit/everywhere.test.ts.
test('on a phone targets are large enough, the focus stays in sight and in order, and texts keep apart', async () => {
  const { page, go, close } = await openPage({
    path: 'charts/daily-work/',
    width: 360,
    height: 740,
    reducedMotion: true,
  });
  for (const path of ['charts/daily-work/', 'en/stories/hard-problems/']) {
    await go(path);
    const { targets, tooSmall } = await page.evaluate(smallTargets);
    expect([path, tooSmall]).toEqual([path, []]);
    expect(targets).toBeGreaterThan(30);
    expect([path, await page.evaluate(crowding)]).toEqual([path, []]);
    const { stops, ...wrong } = await tabThrough(page);
    expect([path, wrong]).toEqual([path, { outOfOrder: [], hidden: [], unmarked: [] }]);
    expect(stops).toBeGreaterThan(20);
  }
  await close();
});
