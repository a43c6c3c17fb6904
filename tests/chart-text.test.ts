import { beforeAll, describe, expect, test } from 'vitest';
import { openPage, type Visited } from './support/browser.ts';
import { chartCrowding } from './support/chart-crowding.ts';
import { builtPaths } from './support/dist.ts';

const charts = builtPaths().filter((path) => /^(en\/)?charts\/[^/]+\/$/.test(path));

/** What a reader sees of chart text, with the fonts of this machine: inside its drawing, apart, and large enough. */
let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html', reducedMotion: true });
});
describe.each(charts)('%s', (path) => {
  beforeAll(() => visited.go(path));

  test.each([320, 390, 768, 1440])(
    'sets every label inside the drawing and none over another at %i px',
    async (width) => {
      const { page } = visited;
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
      expect([...crowded, ...small]).toEqual([]);
    },
  );
});
