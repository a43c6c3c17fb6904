import fc from 'fast-check';
import { expect, test } from 'vitest';
import { move } from './move.ts';

test('goes down from the field, up to the field, and stays at the ends', () => {
  expect(move('ArrowDown', -1, 3)).toBe(0);
  expect(move('ArrowDown', 2, 3)).toBe(2);
  expect(move('ArrowUp', 0, 3)).toBe(-1);
  expect(move('ArrowUp', -1, 3)).toBe(-1);
  expect(move('ArrowDown', -1, 0)).toBe(-1);
});

test('never leaves the list', () => {
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'a');
  fc.assert(
    fc.property(fc.array(key), fc.nat(20), (keys, count) => {
      let at = -1;
      for (const each of keys) at = move(each, at, count);
      expect(at).toBeGreaterThanOrEqual(-1);
      expect(at).toBeLessThan(Math.max(count, 1));
    }),
  );
});
