import { z } from 'zod';
import { channel } from '../shared/rows.ts';

/** Bars from zero, one a row. */
export const options = z.strictObject({
  label: channel,
  /** A second line under the label: what the number is of. */
  detail: channel.optional(),
  value: channel,
  /** Column of the unit: 万元, yuan. */
  unit: z.string().optional(),
  /** Column of a factor for English: 20 万元 is 200,000 yuan. */
  factor: z.string().optional(),
  /** Column of the qualifier: exact, more-than, at-least, expected; `qualifier` where rows have one. */
  qualifier: z.string().optional(),
  colour: z.enum(['lens-1', 'lens-2', 'lens-3', 'ink']).default('ink'),
});
export type BarOptions = z.infer<typeof options>;
