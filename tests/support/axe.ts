import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    within: string,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** The rules whose answer hangs on the colours of a theme. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands: rule, first element and how many; none on a good page.
 * @param only the rules to try; all that axe holds by default without it
 * @param within the part of the page that is looked at
 */
export async function violations(
  page: Page,
  only?: readonly string[],
  within = 'html',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // What passed is not told: it is most of the work of telling.
  const options = { resultTypes: ['violations'], ...(only && { runOnly: only }) };
  return page.evaluate(
    async ([part, options]) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(part, options);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`,
      );
    },
    [within, options] as const,
  );
}
