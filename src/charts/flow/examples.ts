import type { Example, Row } from '../form.ts';

const options = {
  who: { column: 'community.short', title: { zh: '社区', en: 'Community' } },
  whoId: 'community',
  theme: { column: 'theme.short', title: { zh: '主题', en: 'Theme' } },
  themeId: 'theme',
  side: { column: 'lens', from: 'work', to: 'plan' },
  from: { zh: '在做', en: 'Doing' },
  to: { zh: '想做', en: 'Wanting' },
};

const themes: Record<string, [string, string]> = {
  party: ['组织与队伍', 'Party building'],
  economy: ['社区经济', 'Economy'],
  team: ['队伍更强', 'Stronger team'],
  venue: ['一个名字很长的打算', 'Premises of a much higher standard'],
};

function row(id: string, who: [string, string], lens: string, theme: string): Row {
  return {
    id,
    community: who[1].toLowerCase(),
    'community.short_zh': who[0],
    'community.short_en': who[1],
    'community.district': 'south',
    lens,
    theme,
    'theme.short_zh': themes[theme]![0],
    'theme.short_en': themes[theme]![1],
    paragraph: 7,
    evidence: who[0],
    status: lens === 'work' ? 'reported' : 'projected',
  }; // prettier-ignore
}
const theme = (id: string): Row => ({ id, short_zh: themes[id]![0], short_en: themes[id]![1] });
const city: [string, string] = ['城东', 'Chengdong'];
const all = { from: [theme('party'), theme('economy')], to: [theme('team'), theme('venue')] };

/** Small made-up charts: two ways from one community, an unused theme, long labels, one way, none. */
export const examples: Example[] = [
  {
    name: 'flow-two-ways',
    title: { zh: '一个社区，两个打算', en: 'One community, two plans' },
    options,
    rows: {
      ...all,
      rows: [
        row('w1', city, 'work', 'party'),
        row('p1', city, 'plan', 'team'),
        row('p2', city, 'plan', 'venue'),
      ],
    },
  },
  {
    name: 'flow-crossing',
    title: { zh: '两个社区', en: 'Two communities' },
    options,
    rows: {
      ...all,
      rows: [
        row('w1', city, 'work', 'party'),
        row('w2', ['一个名字很长的社区', 'Honghuayuan'], 'work', 'economy'),
        row('p1', city, 'plan', 'venue'),
        row('p2', ['一个名字很长的社区', 'Honghuayuan'], 'plan', 'team'),
      ],
    },
  },
  {
    name: 'flow-one',
    title: { zh: '只有一条', en: 'One way' },
    options,
    rows: {
      from: [theme('party')],
      to: [theme('team')],
      rows: [row('w1', city, 'work', 'party'), row('p1', city, 'plan', 'team')],
    },
  },
  { name: 'flow-none', title: { zh: '没有数据', en: 'No data' }, options, rows: { rows: [] } },
];
