import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { heapTime, oldLook, poseAt, readPose, rootOf, wordsAt } from './flight.ts';
import { nextIndex } from './keys.ts';
import { fragmentOf, stepAt } from './sequence.ts';

// Zero without a sign: places are compared with each other.
const number = fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => value + 0);
const pose = fc.record({ x: number, y: number, r: fc.double({ min: 4, max: 40, noNaN: true }) });
const time = fc.double({ min: 0, max: 1, noNaN: true });

describe('a step is in view', () => {
  it('by the last caption above the line', () => {
    expect(stepAt([100, 400, 700], 500)).toBe(1);
    expect(stepAt([100, 400, 700], 50)).toBe(-1);
    expect(stepAt([-900, -600, -300], 500)).toBe(2);
  });

  it('one after the other, however far the page moves at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 12 }),
        number,
        number,
        (gaps, a, b) => {
          let top = 0;
          const tops = gaps.map((gap) => (top += gap));
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((line) => stepAt(tops, line));
          expect(low).toBeLessThanOrEqual(high!);
          expect(tops.filter((one) => one <= Math.max(a, b))).toHaveLength(high! + 1);
        },
      ),
    );
  });
});

it('keys lead to steps that exist, and leave all other keys alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End')),
      (keys) => {
        const last = keys.reduce((now, key) => {
          const next = nextIndex(key, now, 7)!;
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThan(7);
          expect(Math.abs(next - now) < 2 || key === 'Home' || key === 'End').toBe(true);
          return next;
        }, 0);
        if (keys.at(-1) === 'End') expect(last).toBe(6);
        if (keys.at(-1) === 'Home') expect(last).toBe(0);
      },
    ),
  );
  for (const key of ['Tab', 'Enter', ' ', 'PageDown', 'Escape'])
    expect(nextIndex(key, 2, 7)).toBe(undefined);
});

it('the address says the step in view and forgets only its own fragments', () => {
  const ids = ['sixteen-sample', 'sixteen-both'];
  expect(fragmentOf('', ids, 1)).toBe('#sixteen-both');
  expect(fragmentOf('#notes', ids, 0)).toBe('#sixteen-sample');
  expect(fragmentOf('#sixteen-both', ids, -1)).toBe('');
  expect(fragmentOf('#notes', ids, -1)).toBe('#notes');
});

describe('a disc on its way', () => {
  it('starts where it was and ends just where it belongs', () => {
    fc.assert(
      fc.property(pose, pose, fc.option(pose, { nil: undefined }), (from, to, heap) => {
        expect(poseAt(from, to, 0, heap)).toEqual(from);
        expect(poseAt(from, to, 1, heap)).toEqual(to);
      }),
    );
  });

  it('never leaves the way between its places', () => {
    fc.assert(
      fc.property(pose, pose, time, (from, to, t) => {
        const at = poseAt(from, to, t);
        for (const side of ['x', 'y', 'r'] as const) {
          expect(at[side]).toBeGreaterThanOrEqual(Math.min(from[side], to[side]) - 1e-6);
          expect(at[side]).toBeLessThanOrEqual(Math.max(from[side], to[side]) + 1e-6);
        }
      }),
    );
  });

  it('cannot be followed through a heap', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pose, pose), { minLength: 2 }), (ways) => {
        const heap = { x: 144, y: 216 };
        for (const [from, to] of ways) expect(poseAt(from, to, heapTime, heap)).toMatchObject(heap);
      }),
    );
    // Its former look is whole on the way there and gone on the way out.
    expect(oldLook(heapTime - 0.1, true)).toBe(1);
    expect(oldLook(heapTime + 0.1, true)).toBe(0);
  });

  it('is read from what the panel says', () => {
    expect(readPose('translate(126,90.5)', '26.2', null)).toEqual({ x: 126, y: 90.5, r: 26.2 });
    const half = 'M0,-12.5A12.5,12.5 0 0 0 0,12.5';
    expect(readPose('translate(-1,2)', null, half)).toEqual({ x: -1, y: 2, r: 12.5 });
    expect(rootOf('m08-2')).toBe('m08');
    expect(rootOf('m08')).toBe('m08');
  });
});

test('a coming panel’s words are unseen until its discs have set out, whole at the end, and never fade again', () => {
  expect([wordsAt(0), wordsAt(0.5), wordsAt(1)]).toEqual([0, 0, 1]);
  fc.assert(
    fc.property(time, time, (a, b) => {
      expect(wordsAt(Math.min(a, b))).toBeLessThanOrEqual(wordsAt(Math.max(a, b)));
    }),
  );
});
