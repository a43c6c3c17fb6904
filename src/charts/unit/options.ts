import { z } from 'zod';
import { choice, field, named } from '../../data/schemas/words.ts';
import { bilingual, channel } from '../shared/rows.ts';

/** How a unit looks: full (a case in both lenses), one half or the other, or nothing drawn in. */
export const look = choice({
  plain: ['普通', 'plain'],
  accent: ['强调', 'the accent'],
  work: ['在做的', 'what is done'],
  plan: ['想做的', 'what is planned'],
  both: ['两者都有', 'both'],
  none: ['都没有', 'neither'],
  'planned-square': ['打算，方形', 'planned, a square'],
  'planned-small': ['打算，小圆', 'planned, a small disc'],
});
export type Look = z.infer<typeof look>;

const base = {
  of: field(
    z.string().optional(),
    ['总数', 'Whole'],
    ['数字的名称：写了就显示成 8/16', 'Figure that the counts are a part of: they then read 8/16'],
  ),
};

/** One mark a row, drawn as as many units as the row counts. */
const counted = named(
  'unit-counts',
  z.strictObject({
    ...base,
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
    ...base,
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
