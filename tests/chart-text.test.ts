import { beforeAll, describe, expect, test } from 'vitest';
import { openPage, type Visited } from './support/browser.ts';
import { chartCrowding } from './support/chart-crowding.ts';
import { builtPaths } from './support/dist.ts';

const charts = builtPaths().filter((path) => /^(en\/)?charts\/[^/]+\/$/.test(path));

/** What a reader sees of chart text, with and without a Chinese font: inside its drawing, apart, and large enough. */
describe.each(['han', 'bare'] as const)('on a device with the fonts "%s"', (device) => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await openPage({ path: '404.html', reducedMotion: true, device });
  });

  // English is set in the same fonts on both.
  test.each(charts.filter((path) => device === 'han' || !path.startsWith('en/')))(
    '%s sets every label inside its drawing and none over another',
    async (path) => {
      const { page } = visited;
      await visited.go(path);
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
      }
    },
  );
});
