import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage, type Visited } from './support/browser.ts';
import { chartCrowding } from './support/chart-crowding.ts';
import { builtPaths, readBuilt } from './support/dist.ts';

const charts = builtPaths().filter((path) => /^(en\/)?charts\/[^/]+\/$/.test(path));
expect(charts.length).toBeGreaterThan(20);

/** What makes a drawing answer, and does not show. */
const added = ['tabindex', 'role', 'aria-label', 'aria-labelledby', 'aria-describedby'];

/** The drawings of a page's chart without what assistive technology is told. */
function drawings(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('.view-chart svg.chart-svg')].map((svg) => {
    for (const element of [svg, ...svg.querySelectorAll('*')])
      for (const name of added) element.removeAttribute(name);
    // Built attributes may be written in another order than the browser writes them.
    return svg.outerHTML.replace(/\s+/g, ' ');
  });
}

/** What a reader sees of a chart, with and without a Chinese font: as built, its text inside the drawing, apart, and large enough. */
describe.each(['han', 'bare'] as const)('on a device with the fonts "%s"', (device) => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await openPage({ path: '404.html', reducedMotion: true, device });
  });

  // English is set in the same fonts on both.
  test.each(charts.filter((path) => device === 'han' || !path.startsWith('en/')))(
    '%s is quiet, draws what was built, and sets every label inside its drawing and none over another',
    async (path) => {
      const { page, problems } = visited;
      await page.setViewportSize({ width: 1280, height: 800 });
      await visited.go(path);
      expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
      await page.evaluate(() => document.fonts.ready);
      // The browser part only adds to a drawing: until a reader touches it, it is the built one.
      const built = drawings(readBuilt(`${path}index.html`));
      expect(built.length).toBeGreaterThan(1);
      expect(drawings(await page.content())).toEqual(built);
      // The narrowest window for each of the two drawings.
      for (const width of [320, 768]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(() => document.fonts.ready);
        const crowded = await page.evaluate(chartCrowding, { hidden: true });
        const small = await page.evaluate(() => {
          const complaints: string[] = [];
          for (const svg of document.querySelectorAll<SVGSVGElement>('svg.chart-svg')) {
            const frame = svg.getBoundingClientRect();
            if (frame.width === 0) continue;
            const scale = frame.width / svg.viewBox.baseVal.width;
            for (const text of svg.querySelectorAll('text')) {
              const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
              if (size < 11.95) complaints.push(`${text.textContent} is ${size.toFixed(1)} px`);
              const lines = text.querySelectorAll('tspan');
              for (const line of lines.length ? lines : [text]) {
                const box = line.getBoundingClientRect();
                // A line's box is taller than its glyphs: a third of it is room for accents and tails.
                const room = box.height / 3;
                if (box.width && (box.top < frame.top - room || box.bottom > frame.bottom + room))
                  complaints.push(`“${line.textContent}” leaves the drawing upright`);
              }
            }
          }
          return complaints;
        });
        expect([width, ...crowded, ...small]).toEqual([width]);
        const content = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(content).toBeLessThanOrEqual(width);
      }
    },
  );
});
