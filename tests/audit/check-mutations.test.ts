import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '../support/figure.ts';
import { holdMutation } from '../support/hold-mutation.ts';
import { mutation, numberMutations } from '../support/mutations.ts';

const runs = Number(process.env.MUTATIONS ?? 5000);

test(`${runs} mutated files are refused with their place, or loaded as they stand`, () => {
  let refused = 0;
  fc.assert(
    fc.property(mutation, (one) => {
      refused += Number(holdMutation(one));
    }),
    { numRuns: runs },
  );
  figure('mutated content files refused', refused, `of ${runs}`);
  expect(refused).toBeGreaterThan(runs / 3);
});

test('a number of any size in any place is refused with its place, or drawn', () => {
  let count = 0;
  for (const one of numberMutations(['1e12', '-5'])) {
    holdMutation(one);
    count += 1;
  }
  figure('numbers replaced by others', count, 'none ends the check');
  expect(count).toBeGreaterThan(400);
});
