import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { channel } from '../shared/rows.ts';

/** What leads to what, for everyone who has both. The rows hold both sides; `side` tells them apart. */
export const options = named(
  'flow',
  z.strictObject({
    who: channel,
    whoId: z.string(),
    what: z.string(),
    side: named(
      'flow-side',
      z.strictObject({ column: z.string(), from: z.string(), to: z.string() }),
    ),
    from: channel.shape.title,
    to: channel.shape.title,
  }),
);
export type FlowOptions = z.infer<typeof options>;
