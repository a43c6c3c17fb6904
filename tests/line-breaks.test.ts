import { expect, test } from 'vitest';
import { clauses } from '../src/i18n/phrases.ts';
import { openPage } from './support/browser.ts';
import { headlines } from './support/line-breaks.ts';

test.each(['', 'charts/', 'charts/plans/', 'stories/better-governance/'])(
  'no headline of /%s breaks inside a word',
  async (path) => {
    const { page } = await openPage({ path });
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const wrong = (await page.evaluate(headlines)).filter(({ text, breaks }) => {
        const parts = clauses(text, 'zh-CN').flat();
        const ends = new Set(parts.map((_, index) => parts.slice(0, index + 1).join('').length));
        // Before and after marks a line may end anyhow.
        return breaks.some(
          (at) => !ends.has(at) && !/[“‘（《]/.test(text[at]!) && !/[”’）》]/.test(text[at - 1]!),
        );
      });
      expect([width, wrong]).toEqual([width, []]);
    }
  },
);
