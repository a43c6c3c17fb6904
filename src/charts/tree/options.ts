import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { bilingual, channel, colour } from '../shared/rows.ts';

/** A hierarchy read from left to right. */
export const options = named(
  'tree',
  z.strictObject({
    root: bilingual,
    label: channel,
    detail: channel.optional(),
    parent: z.string(),
    branches: z
      .array(
        named(
          'tree-branch',
          z.strictObject({ column: z.string(), value: z.string(), label: bilingual }),
        ),
      )
      .default([]),
    colour,
  }),
);
export type TreeOptions = z.infer<typeof options>;
