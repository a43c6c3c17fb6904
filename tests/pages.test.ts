import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, type Visited } from './support/browser.ts';
import { builtPaths } from './support/dist.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
      expect(await violations(visited)).toEqual([]);
    });

    test.each([320, 360, 768, 1440])('does not scroll sideways at %i px', async (width) => {
      await visited.page.setViewportSize({ width, height: 800 });
      expect(
        await visited.page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
    });
  },
);

async function violations({ page }: Visited): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`,
    );
  });
}
