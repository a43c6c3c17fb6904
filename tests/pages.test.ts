import { beforeAll, expect, test } from 'vitest';
import { colourRules, violations } from './support/axe.ts';
import { openPage, type Visited } from './support/browser.ts';
import { onePerKind, pageKinds } from './support/page-kinds.ts';

/** Pages as a browser sees them: quiet, self-contained, accessible, and fitting every window. */
let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html' });
});

const kinds = pageKinds();
/** Pages that axe looks at in the light, and those that it looks at in the dark: tests/audit/pages.test.ts has all. */
const light = onePerKind(kinds, { apart: true });
const dark = onePerKind(kinds);

test('every kind of page is looked at, and both editions', () => {
  expect(kinds).toEqual(expect.arrayContaining(['', 'en/', '404.html']));
  expect(kinds.filter((path) => path.startsWith('en/')).length).toBeGreaterThan(10);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const kind of ['charts/', 'stories/', 'communities/', 'data/'])
    for (const prefix of ['', 'en/'])
      expect(light.filter((path) => path.startsWith(prefix + kind)).length, kind).toBeGreaterThan(
        0,
      );
  expect(dark.length).toBeGreaterThan(12);
});

test.each(kinds.map((path) => [path || '(home)', path] as const))(
  '%s is quiet, asks nobody else for anything, passes axe and scrolls one way',
  async (_name, path) => {
    const { page, problems } = visited;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await visited.go(path);
    expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
    if (light.includes(path)) expect(await violations(page)).toEqual([]);
    if (dark.includes(path)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, colourRules)).toEqual([]);
    }
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([width, content <= width]).toEqual([width, true]);
    }
  },
);
