import type { Example, Row } from '../form.ts';

const options = {
  who: { column: 'community.short', title: { zh: '社区', en: 'Community' } },
  whoId: 'community',
  what: 'title',
  side: { column: 'lens', from: 'work', to: 'plan' },
  from: { zh: '在做', en: 'Doing' },
  to: { zh: '想做', en: 'Wanting' },
};

const matters: Record<string, [string, string]> = {
  visits: ['走访老党员', 'Calling on veterans'],
  lanes: ['同几个单位一起整治背街小巷', 'Cleaning up the back streets with several other bodies'],
  staff: ['招社工', 'Recruit social workers'],
  venue: [
    '一个说起来很长的打算，要分几行才写得下',
    'Premises of a much higher standard than there are now',
  ],
};

function row(id: string, who: [string, string], lens: string, matter: string): Row {
  return {
    id,
    community: who[1].toLowerCase(),
    'community.short_zh': who[0],
    'community.short_en': who[1],
    'community.district': 'south',
    lens,
    title_zh: matters[matter]![0],
    title_en: matters[matter]![1],
    paragraph: 7,
    evidence: who[0],
    status: lens === 'work' ? 'reported' : 'projected',
  }; // prettier-ignore
}
const city: [string, string] = ['城东', 'Chengdong'];
const long: [string, string] = ['一个名字很长的社区', 'Honghuayuan'];

/** Small made-up charts: two plans of one, two works towards one plan with long words, one way, none. */
export const examples: Example[] = [
  {
    name: 'flow-two-ways',
    title: { zh: '一个社区，两个打算', en: 'One community, two plans' },
    options,
    rows: {
      rows: [
        row('w1', city, 'work', 'visits'),
        row('p1', city, 'plan', 'staff'),
        row('p2', city, 'plan', 'venue'),
      ],
    },
  },
  {
    name: 'flow-two-works',
    title: { zh: '两个社区，一个做着两件事', en: 'Two communities, one doing two things' },
    options,
    rows: {
      rows: [
        row('w1', city, 'work', 'visits'),
        row('w2', long, 'work', 'lanes'),
        row('w3', long, 'work', 'visits'),
        row('p1', long, 'plan', 'venue'),
        row('p2', city, 'plan', 'staff'),
      ],
    },
  },
  {
    name: 'flow-one',
    title: { zh: '只有一条', en: 'One way' },
    options,
    rows: { rows: [row('w1', city, 'work', 'visits'), row('p1', city, 'plan', 'staff')] },
  },
  { name: 'flow-none', title: { zh: '没有数据', en: 'No data' }, options, rows: { rows: [] } },
];
