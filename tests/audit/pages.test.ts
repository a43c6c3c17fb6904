import { beforeAll, expect, test } from 'vitest';
import { colourRules, violations } from '../support/axe.ts';
import { openPage, type Visited } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html' });
});

test.each(pageKinds().map((path) => [path || '(home)', path] as const))(
  '%s passes axe in both themes',
  async (_name, path) => {
    const { page } = visited;
    await page.emulateMedia({ colorScheme: 'light' });
    await visited.go(path);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, colourRules)).toEqual([]);
  },
);
