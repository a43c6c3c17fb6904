import { z } from 'zod';
import { channel } from '../shared/rows.ts';

/** Rows by columns, a mark where a row of the data says that the two meet. */
export const options = z.strictObject({
  /** What the lines are: communities. */
  row: channel,
  /** Column with the id of the line. */
  rowId: z.string(),
  /** Column that groups the lines: districts. */
  group: channel,
  /** What the columns are: work areas, aspirations. */
  column: channel,
  /** Column with the id of the column. */
  columnId: z.string(),
  /** The case itself, for the table and the card. */
  detail: channel,
  /** planned marks are outlined. */
  colour: z.enum(['lens-1', 'lens-2', 'lens-3', 'ink']).default('ink'),
  planned: z.boolean().default(false),
});
export type MatrixOptions = z.infer<typeof options>;
