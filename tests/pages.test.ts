import { beforeAll, expect, test } from 'vitest';
import { colourRules, violations } from './support/axe.ts';
import { openPage, type Visited } from './support/browser.ts';
import { builtPaths } from './support/dist.ts';
import { wrongBreaks } from './support/line-breaks.ts';
import { onePerKind, pageKinds } from './support/page-kinds.ts';

/** Pages as a browser sees them: quiet, self-contained, accessible, and fitting every window. */
let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html' });
});

const kinds = pageKinds();
/** Pages that axe looks at, and those of them that it looks at in the dark, too: tests/audit/pages.test.ts has all. */
const light = onePerKind(kinds);
const dark = light.filter((path) => /^(en\/)?((stories|charts|data\/changes)\/.*)?$/.test(path));
/** Pages of running text. */
const texts = builtPaths().filter((path) => /^(en\/)?(stories\/[\w-]+\/)?$/.test(path));
/** All kinds; what else a chart's page shows is tested in chart-pages.test.ts. */
const opened = new Set([
  ...kinds.filter((path) => light.includes(path) || !/^(en\/)?charts\/./.test(path)),
  ...texts,
]);

test('every kind of page is looked at, and both editions', () => {
  expect([...opened]).toEqual(expect.arrayContaining(['', 'en/', '404.html']));
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const kind of ['charts/', 'stories/', 'communities/', 'data/'])
    expect(light.some((path) => path.includes(kind))).toBe(true);
  expect(light.length).toBeGreaterThan(12);
  expect(dark.length).toBeGreaterThan(3);
  expect(texts.length).toBeGreaterThan(12);
});

test.each([...opened].map((path) => [path || '(home)', path] as const))(
  '%s is quiet, asks nobody else for anything, passes axe, scrolls one way and breaks lines well',
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
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([width, content <= width]).toEqual([width, true]);
      if (texts.includes(path) && width < 1000)
        expect([width, await page.evaluate(wrongBreaks)]).toEqual([width, []]);
    }
  },
);
