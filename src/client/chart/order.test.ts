import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextIndex } from './order.ts';

const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

it('never leaves the chart, whatever is pressed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...keys)),
      fc.integer({ min: 1, max: 40 }),
      (presses, count) => {
        let index = 0;
        for (const key of presses) index = nextIndex(key, index, count)!;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(count);
      },
    ),
  );
});

it('reads forwards and backwards', () => {
  expect(nextIndex('ArrowRight', 0, 3)).toBe(1);
  expect(nextIndex('ArrowUp', 1, 3)).toBe(0);
  expect(nextIndex('End', 0, 3)).toBe(2);
  expect(nextIndex('Home', 2, 3)).toBe(0);
  expect(nextIndex('a', 1, 3)).toBeUndefined();
  expect(nextIndex('End', 0, 0)).toBeUndefined();
});
