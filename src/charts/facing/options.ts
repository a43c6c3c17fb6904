import { z } from 'zod';
import { named } from '../../data/schemas/words.ts';
import { bilingual, channel } from '../shared/rows.ts';

/** Rows of one of the chart's queries, under a heading. */
const list = named(
  'facing-list',
  z.strictObject({
    rows: z.string(),
    title: bilingual,
    words: z.string().optional(),
    detail: z.string().optional(),
  }),
);
export type FacingList = z.infer<typeof list>;

/** Lists that face each other, what they share joined. */
export const options = named(
  'facing',
  z.strictObject({
    label: channel,
    detail: channel.optional(),
    heads: list.optional(),
    blocks: z
      .array(
        named(
          'facing-block',
          z.strictObject({
            head: z.string().optional(),
            lists: z.array(list).max(2).default([]),
          }),
        ),
      )
      .min(1),
    links: z
      .array(named('facing-link', z.strictObject({ from: z.string(), to: z.string() })))
      .default([]),
  }),
);
export type FacingOptions = z.infer<typeof options>;
