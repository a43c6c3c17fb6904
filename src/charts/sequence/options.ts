import { z } from 'zod';
import { choice, field, named } from '../../data/schemas/words.ts';
import { bilingual } from '../shared/rows.ts';

const name = z.string().min(1);

/** Fields that several objects of the options have. */
const { id, rows, community, label, detail, lens, lensTitle, rest } = named(
  'sequence-common',
  z.strictObject({
    /** Stands in the URL (`#work`), in element ids and in mark keys. */
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'step-id'),
    rows: name,
    community: name,
    label: name,
    detail: name.optional(),
    lens: choice({
      'daily-work': ['日常工作', 'daily work'],
      'better-governance': ['完善治理', 'better governance'],
      'hard-problems': ['破题解难', 'hard problems'],
    }),
    lensTitle: bilingual,
    /** Heads the named communities that the step leaves aside. */
    rest: bilingual.optional(),
  }),
).shape;

/** What every step says, whatever its arrangement. Texts may hold figure placeholders. */
const step = named(
  'sequence-step',
  z.strictObject({ id, title: bilingual, caption: bilingual, description: bilingual }),
);

/** Rows that each put one community into one group. A community with two rows gets a twin disc. */
const grouped = field(
  named(
    'sequence-group',
    z.strictObject({
      rows,
      /** Holds the community's id. */
      community,
      group: name,
      label,
      detail,
    }),
  ),
  ['成员', 'Members'],
  ['每行把一个社区放进一组', 'Each row puts one community into one group'],
);

/** One end of a pair: what a community does, or what it wants. */
const end = named(
  'sequence-end',
  z.strictObject({ rows, community, label, detail, lens, title: bilingual }),
);
export type PairEnd = z.infer<typeof end>;

/** How the discs of a step stand. */
const how = <const N extends string>(value: N, zh: string, en: string) =>
  field(z.literal(value), ['排法', 'Arrangement'], [`${value}：${zh}`, `${value}: ${en}`]);

const arrangements = z.discriminatedUnion('arrangement', [
  /** Anonymous heaps: one a row, with as many discs as the row counts. */
  named(
    'sequence-clusters',
    step.extend({
      arrangement: how('clusters', '不具名的几堆，每行一堆', 'anonymous heaps, one a row'),
      members: named(
        'sequence-heaps',
        z.strictObject({ rows, count: name, label, highlight: z.array(z.string()).optional() }),
      ),
    }),
  ),
  /** Named, in two (or more) long rows that curve like the faces of a lens. */
  step.extend({
    arrangement: how('bands', '具名，排成几道弧', 'named, in long curved rows'),
    members: grouped,
    rest,
  }),
  /** Named, a column a group, under the face of one lens. */
  step.extend({
    arrangement: how('columns', '具名，一组一列', 'named, a column a group'),
    lens,
    lensTitle,
    members: grouped,
    rest,
  }),
  /** Named: the communities that stand in both row sets, from the one to the other. */
  named(
    'sequence-pairs',
    step.extend({
      arrangement: how(
        'pairs',
        '两组行里都有的社区，连起来',
        'communities of both row sets, joined',
      ),
      members: named('sequence-ends', z.strictObject({ from: end, to: end })),
      rest,
    }),
  ),
  /** Every disc empty, beside the words at which the copy breaks off. */
  named(
    'sequence-lost',
    step.extend({
      arrangement: how(
        'lost',
        '圆点全空，旁边是断掉的话',
        'every disc empty, beside the last words',
      ),
      lens,
      lensTitle,
      members: z.strictObject({ rows, label }),
      words: named(
        'sequence-words',
        z.strictObject({
          paragraph: z.int().positive(),
          fragment: z.string().min(1).max(24),
        }),
      ),
      after: bilingual,
    }),
  ),
]);
export type StepOptions = z.infer<typeof arrangements>;

export const sequenceOptions = named(
  'sequence',
  z.strictObject({
    cover: z.string().optional(),
    total: named('sequence-total', z.strictObject({ rows, count: name })),
    roster: named(
      'sequence-roster',
      z.strictObject({
        rows,
        community,
        name,
        short: name.optional(),
        district: name.optional(),
      }),
    ),
    steps: z
      .array(arrangements)
      .min(1)
      .refine((steps) => new Set(steps.map((one) => one.id)).size === steps.length, 'steps-unique'),
  }),
);
export type SequenceOptions = z.infer<typeof sequenceOptions>;
