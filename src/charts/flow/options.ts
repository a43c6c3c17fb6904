import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { channel } from '../shared/rows.ts';

/**
 * Who goes from what to what. The rows hold both sides; `side` tells them
 * apart. Two further queries, `from` and `to`, list all nodes of either side,
 * so that one that nobody reaches can be shown too.
 */
export const options = named(
  'flow',
  z.strictObject({
    who: channel,
    whoId: z.string(),
    theme: channel,
    themeId: z.string(),
    side: named(
      'flow-side',
      z.strictObject({ column: z.string(), from: z.string(), to: z.string() }),
    ),
    from: channel.shape.title,
    to: channel.shape.title,
    bothStatuses: z.boolean().default(false),
  }),
);
export type FlowOptions = z.infer<typeof options>;
