import { z } from 'zod';
import { channel } from '../shared/rows.ts';

/** Strips under each other, in reading order: how much of each part there is, and how it ends. */
export const options = z.strictObject({
  label: channel,
  /** Length in characters. */
  length: channel,
  /** Column with the part of the length that repeats something. */
  repeated: z.string().optional(),
  /** Column with whole, partial or lost. */
  state: channel,
  /** Column that says what is missing. */
  missing: channel,
});
export type StripOptions = z.infer<typeof options>;
