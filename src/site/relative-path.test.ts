import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartView } from './charts.ts';
import { shortPaths } from './lean-svg.ts';
import { relativePath } from './relative-path.ts';

test('says every point from the one before', () => {
  expect(relativePath('M0.5,24L5.9,24L5.9,46L0.5,46Z')).toBe('M.5 24h5.4v22h-5.4z');
  expect(relativePath('M593,201H607V215H593Z')).toBe('M593 201h14v14h-14z');
  expect(relativePath('M7.2,62A8.4,8.4 0 0 1 12.6,55.6')).toBe('M7.2 62a8.4 8.4 0 0 1 5.4-6.4');
  expect(relativePath('M1,1Z M5,5 L5,9')).toBe('M1 1zm4 4v4');
});

test('leaves what it does not know as it is', () => {
  for (const path of ['', 'm1 2h3', 'M1,2S1,2 3,4', 'M1', 'M1,2Z3', 'M1e3,2'])
    expect(relativePath(path)).toBe(path);
});

const tenth = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10);
const point = fc.tuple(tenth, tenth);
/** A path with all its corners, which a second reading must find again. */
const lines = fc.array(point, { minLength: 2, maxLength: 12 });

test('a second reading finds every corner where it was', () => {
  fc.assert(
    fc.property(lines, (corners) => {
      const path = `M${corners.map(([x, y]) => `${x},${y}`).join('L')}Z`;
      expect(cornersOf(relativePath(path))).toEqual(
        corners.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)]),
      );
    }),
  );
});

function cornersOf(path: string): number[][] {
  const found: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.matchAll(/([Mlhvz])([^A-Za-z]*)/g)) {
    if (command === 'z') continue;
    const [a = 0, b = 0] = rest!.match(/-?(?:\d*\.\d+|\d+)/g)!.map((n) => Math.round(+n * 10));
    if (command === 'M') [x, y] = [a, b];
    else if (command === 'h') x += a;
    else if (command === 'v') y += a;
    else [x, y] = [x + a, y + b];
    found.push([x, y]);
  }
  return found;
}

test.each(['market-plan', 'legibility', 'coverage', 'work-to-plans'])(
  '%s looks as before',
  (id) => {
    const { wide } = chartView(id, 'zh-CN').svg;
    const pixels = (svg: string) =>
      new Resvg(svg.replace('<svg ', '<svg fill="#345" stroke="#a33" '), {
        font: { loadSystemFonts: false },
      }).render().pixels;
    const short = shortPaths(wide);
    expect(short.length).toBeLessThan(wide.length);
    expect(Buffer.compare(pixels(wide), pixels(short))).toBe(0);
  },
);
