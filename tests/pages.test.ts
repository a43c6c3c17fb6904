import { beforeAll, expect, test } from 'vitest';
import { colourRules, violations } from './support/axe.ts';
import { openPage, type Visited } from './support/browser.ts';
import { pageKinds } from './support/page-kinds.ts';

/** Pages as a browser sees them: quiet, self-contained, accessible in both themes, and fitting every window. */
let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html' });
});

test('every kind of page is looked at, and both editions', () => {
  const kinds = pageKinds();
  expect(kinds).toEqual(expect.arrayContaining(['', 'en/', '404.html']));
  expect(kinds.filter((path) => path.startsWith('en/')).length).toBeGreaterThan(10);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test.each(pageKinds().map((path) => [path || '(home)', path] as const))(
  '%s is quiet, asks nobody else for anything, passes axe in both themes and scrolls one way',
  async (_name, path) => {
    const { page, problems } = visited;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await visited.go(path);
    expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, colourRules)).toEqual([]);
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([width, content <= width]).toEqual([width, true]);
    }
  },
);
