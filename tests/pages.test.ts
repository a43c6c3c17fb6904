import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { openPage, type Visited } from './support/browser.ts';
import { builtPaths } from './support/dist.ts';

/** Every page as a browser sees it: quiet, self-contained, accessible in both themes, and fitting a small phone. */
describe.each(builtPaths().map((path) => [path || '(home)', path] as const))(
  '%s',
  (_name, path) => {
    let visited: Visited;
    beforeAll(async () => {
      visited = await openPage({ path, width: 1280 });
    });
    afterAll(() => visited.close());

    test('is quiet and asks nobody else for anything', () => {
      expect(visited.problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
    });

    test.each(['light', 'dark'] as const)('has no violation that axe finds, %s', async (scheme) => {
      await visited.page.emulateMedia({ colorScheme: scheme });
      expect(await violations(visited.page)).toEqual([]);
    });

    test.each([320, 360, 768, 1440])('does not scroll sideways at %i px', async (width) => {
      await visited.page.setViewportSize({ width, height: 800 });
      expect(
        await visited.page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
    });
  },
);
