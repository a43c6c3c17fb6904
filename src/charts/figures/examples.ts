import { examples as bars } from '../bar/examples.ts';
import type { Example } from '../form.ts';

/** The rows of the bar charts' examples: two sums, every qualifier with a missing one, long words, one, none. */
export const examples: Example[] = bars.map((example) => ({
  ...example,
  name: example.name.replace(/^bar/, 'figures'),
}));
