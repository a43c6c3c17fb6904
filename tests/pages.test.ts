import { beforeAll, describe, expect, test } from 'vitest';
import { colourRules, violations } from './support/axe.ts';
import { openPage, type Visited } from './support/browser.ts';
import { builtPaths } from './support/dist.ts';

/** Every page as a browser sees it: quiet, self-contained, accessible in both themes, and fitting a small phone. */
let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html' });
});
describe.each(builtPaths().map((path) => [path || '(home)', path] as const))(
  '%s',
  (_name, path) => {
    beforeAll(async () => {
      await visited.page.setViewportSize({ width: 1280, height: 800 });
      await visited.page.emulateMedia({ colorScheme: 'light' });
      await visited.go(path);
    });

    test('is quiet and asks nobody else for anything', () => {
      expect(visited.problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
    });

    test('has no violation that axe finds', async () => {
      expect(await violations(visited.page)).toEqual([]);
    });

    test('has none in the dark either', async () => {
      await visited.page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(visited.page, colourRules)).toEqual([]);
    });

    test.each([320, 360, 768, 1440])('does not scroll sideways at %i px', async (width) => {
      await visited.page.setViewportSize({ width, height: 800 });
      expect(
        await visited.page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
    });
  },
);
