import { z } from 'zod';
import { channel } from '../shared/rows.ts';

/** Strips under each other, in reading order: how much of each part there is, and how it ends. */
export const options = z.strictObject({
  label: channel,
  /** Length in characters. */
  length: channel,
  /** The part of the length that repeats something; its title is the label of the hatched part. */
  repeated: channel.optional(),
  /** Column with whole, partial or lost. */
  state: channel,
  /** Column that says what is missing. */
  missing: channel,
  /** Ids of rows that the title is about. */
  highlight: z.array(z.string()).default([]),
});
export type StripOptions = z.infer<typeof options>;
