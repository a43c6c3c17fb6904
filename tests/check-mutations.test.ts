import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdMutation } from './support/hold-mutation.ts';
import { mutation } from './support/mutations.ts';

// The audit does thousands of others; these are always the same.
test('a mutated file is refused with its place, or loaded as it stands', () => {
  let refused = 0;
  fc.assert(
    fc.property(mutation, (one) => {
      refused += Number(holdMutation(one));
    }),
    { numRuns: 30, seed: 16 },
  );
  expect(refused).toBeGreaterThan(10);
});
