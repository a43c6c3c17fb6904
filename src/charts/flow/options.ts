import { z } from 'zod';
import { channel } from '../shared/rows.ts';

/**
 * Who goes from what to what. The rows hold both sides; `side` tells them
 * apart. Two further queries, `from` and `to`, list all nodes of either side,
 * so that one that nobody reaches can be shown too.
 */
export const options = z.strictObject({
  /** Who: the community. */
  who: channel,
  whoId: z.string(),
  /** What a row is about: the theme. */
  theme: channel,
  themeId: z.string(),
  /** Column, and its values for the left and the right side. */
  side: z.strictObject({ column: z.string(), from: z.string(), to: z.string() }),
  /** Heads of the two sides, also in the table. */
  from: channel.shape.title,
  to: channel.shape.title,
});
export type FlowOptions = z.infer<typeof options>;
