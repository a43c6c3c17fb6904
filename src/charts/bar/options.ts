import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { channel, colour } from '../shared/rows.ts';

/** Bars from zero, one a row. */
export const options = named(
  'bar',
  z.strictObject({
    label: channel,
    detail: channel.optional(),
    value: channel,
    unit: z.string().optional(),
    factor: z.string().optional(),
    qualifier: z.string().optional(),
    colour,
  }),
);
export type BarOptions = z.infer<typeof options>;
