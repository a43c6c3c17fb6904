import { z } from 'zod';
import { bilingual, channel } from '../shared/rows.ts';

/** A hierarchy read from left to right. */
export const options = z.strictObject({
  /** What stands at the root; it is no row of the data. */
  root: bilingual,
  label: channel,
  /** A phrase under the label. */
  detail: channel.optional(),
  /** Column with the id of the row above; null hangs on the root. */
  parent: z.string(),
  /** Groups of rows that hang on the root under a heading of their own: a second, differing list. */
  branches: z
    .array(z.strictObject({ column: z.string(), value: z.string(), label: bilingual }))
    .default([]),
  colour: z.enum(['lens-1', 'lens-2', 'lens-3', 'ink']).default('ink'),
});
export type TreeOptions = z.infer<typeof options>;
