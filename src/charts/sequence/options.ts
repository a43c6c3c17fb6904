import { z } from 'zod';
import { choice, field, named } from '../../data/schemas/words.ts';
import { bilingual } from '../shared/rows.ts';

const name = z.string().min(1);

/** Stands in the URL (`#work`), in element ids and in mark keys. */
const stepId = field(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'step-id'),
  ['步的名称', 'Step'],
  ['小写字母开头；会进入网址', 'Begins with a lower-case letter; it becomes part of the address'],
);

const lens = field(
  choice({
    'daily-work': ['日常工作', 'daily work'],
    'better-governance': ['完善治理', 'better governance'],
    'hard-problems': ['破题解难', 'hard problems'],
  }),
  ['视角', 'Lens'],
  ['哪一道视角', 'Which lens'],
);
export type Lens = z.infer<typeof lens>;

const rows = field(name, ['行', 'Rows'], ['data 里一组行的名称', 'Name of a query of data']);
const community = field(
  name,
  ['社区的列', 'Community'],
  ['存着社区名称（id）的列', 'Column with the community’s id'],
);
const label = field(name, ['名称的列', 'Label'], ['图上的字在哪一列', 'Column of the words']);
const detail = field(
  name.optional(),
  ['说明的列', 'Detail'],
  ['卡片和表格里的话在哪一列', 'Column of the words for cards and the table'],
);
const lensTitle = field(
  bilingual,
  ['视角的标题', 'Lens heading'],
  ['镜片上方的字', 'The words over the lens'],
);

/** What every step says, whatever its arrangement. Texts may hold figure placeholders. */
const step = named(
  'sequence-step',
  z.strictObject({
    id: stepId,
    title: bilingual,
    caption: bilingual,
    description: bilingual,
  }),
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

/** Heads the named communities that the step leaves aside. */
const rest = field(
  bilingual.optional(),
  ['其余', 'Rest'],
  ['这一步没有说到的社区叫什么', 'Heads the named communities that the step leaves aside'],
);

/** How the discs of a step stand. */
const how = <const N extends string>(value: N, zh: string, en: string) =>
  field(z.literal(value), ['排法', 'Arrangement'], [`${value}：${zh}`, `${value}: ${en}`]);

const arrangements = z.discriminatedUnion('arrangement', [
  /** Anonymous heaps: one a row, with as many discs as the row counts. */
  named(
    'sequence-clusters',
    step.extend({
      arrangement: how('clusters', '不具名的几堆，每行一堆', 'anonymous heaps, one a row'),
      members: named('sequence-heaps', z.strictObject({ rows, count: name, label })),
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
        name: name,
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
