import { beforeAll, describe, expect, test } from 'vitest';
import { openPage, type Visited } from './support/browser.ts';
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
      const found = await page.evaluate(() => {
        const complaints: string[] = [];
        for (const svg of document.querySelectorAll<SVGSVGElement>('svg.chart-svg')) {
          const frame = svg.getBoundingClientRect();
          if (frame.width === 0) continue;
          const scale = frame.width / svg.viewBox.baseVal.width;
          const boxes = [...svg.querySelectorAll<SVGGraphicsElement>('text')].flatMap((text) => {
            const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
            if (size < 11.95) complaints.push(`${text.textContent} is ${size.toFixed(1)} px`);
            const lines = text.querySelectorAll('tspan');
            const parts = lines.length ? [...lines] : [text];
            return parts.map((part) => ({
              label: part.textContent ?? '',
              box: part.getBoundingClientRect(),
              text,
            }));
          });
          for (const { label, box } of boxes) {
            if (box.width === 0) continue;
            if (box.left < frame.left - 1 || box.right > frame.right + 1)
              complaints.push(`“${label}” leaves the drawing sideways`);
            // A line's box is taller than its glyphs: a third of it is room for accents and tails.
            if (box.top < frame.top - box.height / 3 || box.bottom > frame.bottom + box.height / 3)
              complaints.push(`“${label}” leaves the drawing upright`);
          }
          for (const [index, one] of boxes.entries())
            for (const other of boxes.slice(index + 1)) {
              if (one.text === other.text) continue;
              const across =
                Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
              const down =
                Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
              // Boxes hold the line's leading: glyphs touch only when they share more than that.
              if (across > 1.5 && down > 5 * scale)
                complaints.push(`“${one.label}” lies over “${other.label}”`);
            }
        }
        return complaints;
      });
      expect(found).toEqual([]);
    },
  );
});
