import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { channel } from '../shared/rows.ts';

/** Strips under each other, in reading order: how much of each part there is, and how it ends. */
export const options = named(
  'strip',
  z.strictObject({
    label: channel,
    length: channel,
    repeated: channel.optional(),
    state: channel,
    missing: channel,
    highlight: z.array(z.string()).default([]),
  }),
);
export type StripOptions = z.infer<typeof options>;
