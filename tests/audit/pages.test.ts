import { beforeAll, expect, test } from 'vitest';
import { colourRules, violations } from '../support/axe.ts';
import { openPage, type Visited } from '../support/browser.ts';
import { wrongBreaks } from '../support/line-breaks.ts';
import { pageKinds } from '../support/page-kinds.ts';

let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html' });
});

test.each(pageKinds().map((path) => [path || '(home)', path] as const))(
  '%s passes axe in both themes, and the lines of stories break well on every phone',
  async (_name, path) => {
    const { page } = visited;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await visited.go(path);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, colourRules)).toEqual([]);
    if (!/^(en\/)?(stories\/[\w-]+\/)?$/.test(path)) return;
    for (const width of [320, 360, 390, 400, 414, 430]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(wrongBreaks)]).toEqual([width, []]);
    }
  },
);
