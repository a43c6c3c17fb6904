import { z } from 'zod';
import { bilingual } from '../shared/rows.ts';

const column = z.string().min(1);

/** Stands in the URL (`#work`), in element ids and in mark keys. */
const stepId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'step-id');

const lens = z.enum(['daily-work', 'better-governance', 'hard-problems']);
export type Lens = z.infer<typeof lens>;

/** What every step says, whatever its arrangement. Texts may hold figure placeholders. */
const step = z.strictObject({
  id: stepId,
  /** A few words: the step's name in the table and in navigation. */
  title: bilingual,
  /** What the step tells; stands beside the panel. */
  caption: bilingual,
  /** What the panel shows, for readers who do not see it. */
  description: bilingual,
});

/** Rows that each put one community into one group. A community with two rows gets a twin disc. */
const grouped = z.strictObject({
  rows: column,
  /** Holds the community's id. */
  community: column,
  /** Tells groups apart; they stand in the order of the rows. */
  group: column,
  label: column,
  /** A few words on what the row says, for cards and the table. */
  detail: column.optional(),
});

/** One end of a pair: what a community does, or what it wants. */
const end = z.strictObject({
  rows: column,
  community: column,
  label: column,
  detail: column.optional(),
  lens,
  /** Heads this end: “What they do”. */
  title: bilingual,
});
export type PairEnd = z.infer<typeof end>;

/** Heads the named communities that the step leaves aside. */
const rest = bilingual.optional();

const arrangements = z.discriminatedUnion('arrangement', [
  /** Anonymous heaps: one a row, with as many discs as the row counts. */
  step.extend({
    arrangement: z.literal('clusters'),
    members: z.strictObject({ rows: column, count: column, label: column }),
  }),
  /** Named, in two (or more) long rows that curve like the faces of a lens. */
  step.extend({ arrangement: z.literal('bands'), members: grouped, rest }),
  /** Named, a column a group, under the face of one lens. */
  step.extend({
    arrangement: z.literal('columns'),
    lens,
    lensTitle: bilingual,
    members: grouped,
    rest,
  }),
  /** Named: the communities that stand in both row sets, from the one to the other. */
  step.extend({
    arrangement: z.literal('pairs'),
    members: z.strictObject({ from: end, to: end }),
    rest,
  }),
  /** Every disc empty, beside the words at which the copy breaks off. */
  step.extend({
    arrangement: z.literal('lost'),
    lens,
    lensTitle: bilingual,
    /** The row that says that the part is lost: its evidence is the mark's. */
    members: z.strictObject({ rows: column, label: column }),
    /** The last words that can be read, in the report's own language. */
    words: z.strictObject({ paragraph: z.int().positive(), fragment: z.string().min(1).max(24) }),
    /** Stands under the words: what they mean and what is missing. */
    after: bilingual,
  }),
]);
export type StepOptions = z.infer<typeof arrangements>;

export const sequenceOptions = z.strictObject({
  /** Id of the step that stands for the whole where there is room for one; the first unless given. */
  cover: z.string().optional(),
  /** How many discs there are: one row of a named query, and its column that holds the number. */
  total: z.strictObject({ rows: column, count: column }),
  /** The named communities in the order of their discs (m01, m02 …); the discs left over stay unnamed. */
  roster: z.strictObject({
    rows: column,
    community: column,
    name: column,
    /** A name short enough to stand by a disc; without it, 社区 is dropped from the name. */
    short: column.optional(),
    district: column.optional(),
  }),
  steps: z
    .array(arrangements)
    .min(1)
    .refine((steps) => new Set(steps.map((one) => one.id)).size === steps.length, 'steps-unique'),
});
export type SequenceOptions = z.infer<typeof sequenceOptions>;
