import { z } from 'zod';
import { chosen, named } from '../../data/schemas/words.ts';
import { bilingual, channel } from '../shared/rows.ts';

/** How a unit looks: full (a case in both lenses), one half or the other, or nothing drawn in. */
export const look = chosen('look');
export type Look = z.infer<typeof look>;

/** One mark a row, drawn as as many units as the row counts. */
const counted = named(
  'unit-counts',
  z.strictObject({
    of: z.string().optional(),
    mode: z.literal('counts'),
    label: channel,
    value: channel,
    unit: z.string().optional(),
    highlight: z.array(z.string()).default([]),
    looks: z.record(z.string(), look).default({}),
  }),
);

/** One mark a row, each a single unit with its name, in groups. */
const listed = named(
  'unit-names',
  z.strictObject({
    of: z.string().optional(),
    mode: z.literal('names'),
    label: channel,
    group: channel,
    ungrouped: bilingual,
    category: channel,
    categories: z
      .array(named('unit-category', z.strictObject({ value: z.string(), look, label: bilingual })))
      .min(1),
    padding: named(
      'unit-padding',
      z.strictObject({
        to: z.string(),
        where: named('unit-where', z.strictObject({ column: z.string(), value: z.string() })),
        label: bilingual,
        note: bilingual,
        paragraph: z.int(),
        evidence: z.string(),
      }),
    ).optional(),
  }),
);

export const options = z.discriminatedUnion('mode', [counted, listed]);
export type UnitOptions = z.infer<typeof options>;
export type CountedOptions = z.infer<typeof counted>;
export type NamedOptions = z.infer<typeof listed>;
