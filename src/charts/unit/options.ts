import { z } from 'zod';
import { bilingual, channel } from '../shared/rows.ts';

/** How a unit looks: full (a case in both lenses), one half or the other, or nothing drawn in. */
export const look = z.enum([
  'plain',
  'accent',
  'work',
  'plan',
  'both',
  'none',
  'planned-square',
  'planned-small',
]);
export type Look = z.infer<typeof look>;

const base = {
  /** Figure that the counts are a part of: they then read 8/16. */
  of: z.string().optional(),
};

/** One mark a row, drawn as as many units as the row counts. */
const counted = z.strictObject({
  ...base,
  mode: z.literal('counts'),
  label: channel,
  value: channel,
  /** Unit after the value: 间, shops. */
  unit: z.string().optional(),
  /** Ids of rows that the title is about. */
  highlight: z.array(z.string()).default([]),
  /** Row id → look; `plain` unless given. */
  looks: z.record(z.string(), look).default({}),
});

/** One mark a row, each a single unit with its name, in groups. */
const named = z.strictObject({
  ...base,
  mode: z.literal('names'),
  label: channel,
  /** Column that groups the units; rows without a value stand in the last group. */
  group: channel,
  /** Name of the group of rows without a value. */
  ungrouped: bilingual,
  /** Column whose values choose the look. */
  category: channel,
  /** In the order of the key. */
  categories: z.array(z.strictObject({ value: z.string(), look, label: bilingual })).min(1),
  /** Empty places, up to a figure: sampled, but not named. */
  padding: z
    .strictObject({
      /** Figure that the places fill up to. */
      to: z.string(),
      /** Only rows with this value in this column count towards it. */
      where: z.strictObject({ column: z.string(), value: z.string() }),
      label: bilingual,
      note: bilingual,
      paragraph: z.int(),
      evidence: z.string(),
    })
    .optional(),
});

export const options = z.discriminatedUnion('mode', [counted, named]);
export type UnitOptions = z.infer<typeof options>;
export type CountedOptions = z.infer<typeof counted>;
export type NamedOptions = z.infer<typeof named>;
