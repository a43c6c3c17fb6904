import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { openPage } from './support/browser.ts';
import { builtPaths, readBuilt } from './support/dist.ts';

/** The browser part only adds to a drawing: until a reader touches it, it is the built one. */
const chartPages = builtPaths().filter((path) => /^(en\/)?charts\/[\w-]+\/$/.test(path));

/** What makes a drawing answer, and does not show. */
const added = ['tabindex', 'role', 'aria-label', 'aria-labelledby', 'aria-describedby'];

/** The drawings of a page's chart without what assistive technology is told. */
function drawings(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('.view-chart svg.chart-svg')].map((svg) => {
    for (const element of [svg, ...svg.querySelectorAll('*')])
      for (const name of added) element.removeAttribute(name);
    return svg.outerHTML.replace(/\s+/g, ' ');
  });
}

test('every chart at rest is drawn in the browser as it was built', async () => {
  expect(chartPages.length).toBeGreaterThan(20);
  for (const path of chartPages) {
    const { page, close } = await openPage({ path });
    await page.evaluate(() => document.fonts.ready);
    const built = drawings(readBuilt(`${path}index.html`));
    expect(built.length).toBeGreaterThan(1);
    // Built attributes may be written in another order than the browser writes them.
    expect(drawings(await page.content()), path).toEqual(built);
    await close();
  }
});
