import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { bilingual, channel, colour, padding } from '../shared/rows.ts';

/**
 * A line for each of `rows`, and in its columns the words of those `cells` that are of it. A
 * column whose value is the id of a row in the query `lost` is drawn dashed and empty.
 */
export const options = named(
  'register',
  z.strictObject({
    row: channel,
    group: channel,
    cell: channel,
    rowId: z.string(),
    columnId: z.string(),
    columns: z
      .array(
        named(
          'register-column',
          z.strictObject({ value: z.string(), label: bilingual, colour, detail: bilingual }),
        ),
      )
      .min(1),
    /** Column of the query `lost` that says what the copy has no longer. */
    lost: z.string().optional(),
    /** Places of those that are counted and have no row. */
    rest: padding.omit({ where: true }).optional(),
  }),
);
export type RegisterOptions = z.infer<typeof options>;
