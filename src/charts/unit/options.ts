import { z } from 'zod';
import { chosen, named } from '../../data/schemas/words.ts';
import { bilingual, channel, padding } from '../shared/rows.ts';

/** How a unit looks: full (a case in both lenses), one half or the other, or nothing drawn in. */
const look = chosen('look');
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
  }),
);

/** A value of the rows, and how its units look. */
const category = named(
  'unit-category',
  z.strictObject({ value: z.string(), look, label: bilingual }),
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
    categories: z.array(category).min(1),
    padding: padding.optional(),
  }),
);

/** One mark a row, each a single unit with its words, stacked by category; categories in groups. */
const stacked = named(
  'unit-stacks',
  z.strictObject({
    mode: z.literal('stacks'),
    label: channel,
    who: z.string(),
    detail: channel,
    note: channel,
    category: channel,
    groups: z
      .array(
        named(
          'unit-group',
          z.strictObject({
            label: bilingual,
            highlight: z.boolean().default(false),
            categories: z.array(category).min(1),
          }),
        ),
      )
      .min(1),
  }),
);

export const options = z.discriminatedUnion('mode', [counted, listed, stacked]);
export type UnitOptions = z.infer<typeof options>;
export type CountedOptions = z.infer<typeof counted>;
export type NamedOptions = z.infer<typeof listed>;
export type StackedOptions = z.infer<typeof stacked>;
