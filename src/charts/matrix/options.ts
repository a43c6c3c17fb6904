import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { channel, colour } from '../shared/rows.ts';

/** Rows by columns, a mark where a row of the data says that the two meet. */
export const options = named(
  'matrix',
  z.strictObject({
    row: channel,
    rowId: z.string(),
    group: channel,
    column: channel,
    columnId: z.string(),
    detail: channel,
    /** planned marks are outlined. */
    colour,
    planned: z.boolean().default(false),
  }),
);
export type MatrixOptions = z.infer<typeof options>;
