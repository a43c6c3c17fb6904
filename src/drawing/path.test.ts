import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathSegments } from './path.ts';

/** Rounded, so that a curve reads as one. */
const of = (d: string) =>
  pathSegments(d).map(([command, ...numbers]) =>
    [command, ...numbers.map((value) => Math.round(value * 100) / 100)].join(' '),
  );

describe('pathSegments', () => {
  it.each([
    ['M1,2L3,4', ['M 1 2', 'L 3 4']],
    ['M1 2 3 4 5 6', ['M 1 2', 'L 3 4', 'L 5 6']],
    ['m1,2 3,4z', ['M 1 2', 'L 4 6', 'Z']],
    ['M0,0h5v-5H1V9', ['M 0 0', 'L 5 0', 'L 5 -5', 'L 1 -5', 'L 1 9']],
    ['M5,5l1,1z l2,2', ['M 5 5', 'L 6 6', 'Z', 'L 7 7']],
    ['M0,0C1,2,3,4,5,6s1,1,2,2', ['M 0 0', 'C 1 2 3 4 5 6', 'C 7 8 6 7 7 8']],
    ['M0,0Q3,3,6,0', ['M 0 0', 'C 2 2 4 2 6 0']],
    ['M0-1.5.5.5', ['M 0 -1.5', 'L 0.5 0.5']],
    ['M1e1,0L2,3', ['M 10 0', 'L 2 3']],
    ['', []],
  ])('reads %j', (d, expected) => {
    expect(of(d)).toEqual(expected);
  });

  it('turns a half circle into two quarter curves, flags joined or not', () => {
    const half = of('M0,0A5,5 0 0 1 10,0');
    expect(half).toEqual(['M 0 0', 'C 0 -2.76 2.24 -5 5 -5', 'C 7.76 -5 10 -2.76 10 0']);
    expect(of('M0,0A5,5 0 0110,0')).toEqual(half);
  });

  it('keeps every arc on its ellipse and ends where it should', () => {
    const radius = fc.double({ min: 0.5, max: 200, noNaN: true });
    const angle = fc.double({ min: 0.05, max: 6.2, noNaN: true });
    fc.assert(
      fc.property(radius, angle, fc.boolean(), (r, turn, sweep) => {
        const end = [r * Math.cos(turn), (sweep ? 1 : -1) * r * Math.sin(turn)];
        const large = turn > Math.PI ? 1 : 0;
        const segments = pathSegments(
          `M${r},0A${r},${r} 0 ${large} ${sweep ? 1 : 0} ${end.join()}`,
        );
        const last = segments.at(-1)! as unknown as [string, ...number[]];
        expect(last[5]).toBeCloseTo(end[0]!, 4);
        expect(last[6]).toBeCloseTo(end[1]!, 4);
        let from: [number, number] = [r, 0];
        for (const [command, ...n] of segments as unknown as [string, ...number[]][]) {
          if (command !== 'C') continue;
          const [x1, y1, x2, y2, x, y] = n as [number, number, number, number, number, number];
          // The middle of each curve lies on the circle.
          const middle = Math.hypot(
            (from[0] + 3 * x1 + 3 * x2 + x) / 8,
            (from[1] + 3 * y1 + 3 * y2 + y) / 8,
          );
          expect(Math.abs(middle - r) / r).toBeLessThan(0.001);
          from = [x, y];
        }
      }),
    );
  });

  it.each([['M0,0X1'], ['M0'], ['M0,0L1']])('refuses %j', (d) => {
    expect(() => pathSegments(d)).toThrow(/path/);
  });
});
