import { z } from 'zod';
import { choice, field } from '../../data/schemas/words.ts';
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
const step = z.strictObject({
  id: stepId,
  title: field(
    bilingual,
    ['标题', 'Title'],
    ['几个字，用于表格和导航', 'A few words for the table and navigation'],
  ),
  caption: field(
    bilingual,
    ['正文', 'Caption'],
    ['图旁的话', 'What the step tells, beside the panel'],
  ),
  description: field(
    bilingual,
    ['文字说明', 'Description'],
    ['给看不到图的人', 'What the panel shows, for readers who do not see it'],
  ),
});

/** Rows that each put one community into one group. A community with two rows gets a twin disc. */
const grouped = field(
  z.strictObject({
    rows,
    /** Holds the community's id. */
    community,
    group: field(
      name,
      ['分组的列', 'Group'],
      ['分组按行的先后排', 'Groups stand in the order of the rows'],
    ),
    label,
    detail,
  }),
  ['成员', 'Members'],
  ['每行把一个社区放进一组', 'Each row puts one community into one group'],
);

/** One end of a pair: what a community does, or what it wants. */
const end = z.strictObject({
  rows,
  community,
  label,
  detail,
  lens,
  title: field(bilingual, ['标题', 'Title'], ['这一头叫什么', 'Heads this end']),
});
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
  step.extend({
    arrangement: how('clusters', '不具名的几堆，每行一堆', 'anonymous heaps, one a row'),
    members: field(
      z.strictObject({
        rows,
        count: field(name, ['数的列', 'Count'], ['每堆多少个在哪一列', 'Column of how many discs']),
        label,
      }),
      ['成员', 'Members'],
      ['每行一堆', 'One heap a row'],
    ),
  }),
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
  step.extend({
    arrangement: how('pairs', '两组行里都有的社区，连起来', 'communities of both row sets, joined'),
    members: field(
      z.strictObject({
        from: field(end, ['起', 'From'], ['从哪一组', 'The first row set']),
        to: field(end, ['止', 'To'], ['到哪一组', 'The second row set']),
      }),
      ['成员', 'Members'],
      ['两组行', 'Two row sets'],
    ),
    rest,
  }),
  /** Every disc empty, beside the words at which the copy breaks off. */
  step.extend({
    arrangement: how('lost', '圆点全空，旁边是断掉的话', 'every disc empty, beside the last words'),
    lens,
    lensTitle,
    members: field(
      z.strictObject({ rows, label }),
      ['成员', 'Members'],
      ['说这一部分缺失的那一行', 'The row that says that the part is lost'],
    ),
    words: field(
      z.strictObject({
        paragraph: field(
          z.int().positive(),
          ['所在段落', 'Paragraph'],
          ['报告第几段', 'Paragraph of the report'],
        ),
        fragment: field(
          z.string().min(1).max(24),
          ['原文', 'Words'],
          [
            '最后能读到的几个字，最多24个',
            'The last words that can be read, 24 characters at most',
          ],
        ),
      }),
      ['断掉的话', 'Last words'],
      ['副本在哪里断掉', 'Where the copy breaks off'],
    ),
    after: field(
      bilingual,
      ['说明', 'After'],
      ['断掉的话下面的说明', 'Stands under the last words'],
    ),
  }),
]);
export type StepOptions = z.infer<typeof arrangements>;

export const sequenceOptions = z.strictObject({
  cover: field(
    z.string().optional(),
    ['封面', 'Cover'],
    [
      '只放得下一步时用哪一步，不写是第一步',
      'The step that stands for the whole; the first unless given',
    ],
  ),
  total: field(
    z.strictObject({
      rows,
      count: field(name, ['数的列', 'Count'], ['数在哪一列', 'Column of the number']),
    }),
    ['总数', 'Total'],
    ['一共多少个圆点', 'How many discs there are'],
  ),
  roster: field(
    z.strictObject({
      rows,
      community,
      name: field(name, ['名字的列', 'Name'], ['社区名字在哪一列', 'Column of the name']),
      short: field(
        name.optional(),
        ['短名的列', 'Short name'],
        ['圆点旁的短名在哪一列', 'Column of a name short enough to stand by a disc'],
      ),
      district: field(
        name.optional(),
        ['区县的列', 'District'],
        ['区县在哪一列', 'Column of the district'],
      ),
    }),
    ['名单', 'Roster'],
    ['点名的社区，按圆点的先后', 'The named communities in the order of their discs'],
  ),
  steps: field(
    z
      .array(arrangements)
      .min(1)
      .refine((steps) => new Set(steps.map((one) => one.id)).size === steps.length, 'steps-unique'),
    ['各步', 'Steps'],
    ['一步一步，从头到尾', 'One after the other'],
  ),
});
export type SequenceOptions = z.infer<typeof sequenceOptions>;
