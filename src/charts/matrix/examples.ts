import type { Example, Row } from '../form.ts';

const options = {
  row: { column: 'community.short', title: { zh: '社区', en: 'Community' } },
  rowId: 'community',
  group: { column: 'community.district.label', title: { zh: '区县', en: 'District' } },
  column: { column: 'theme.short', title: { zh: '方面', en: 'Area' } },
  columnId: 'theme',
  detail: { column: 'title', title: { zh: '案例', en: 'Case' } },
  colour: 'lens-1',
};

const districts: Record<string, [string, string]> = {
  south: ['城南区', 'South District'],
  north: ['城北市', 'North City'],
};

function row(
  id: string,
  community: [string, string],
  district: string | null,
  theme: [string, string],
  status = 'reported',
  title: [string | null, string | null] = ['一件具体的事', 'One thing done'],
): Row {
  const label = district === null ? [null, null] : districts[district]!;
  return {
    id: `case-${id}`,
    community: community[1].toLowerCase().replaceAll(' ', '-'),
    'community.short_zh': community[0],
    'community.short_en': community[1],
    'community.district': district,
    'community.district.label_zh': label[0],
    'community.district.label_en': label[1],
    theme: theme[1],
    'theme.short_zh': theme[0],
    'theme.short_en': theme[1],
    title_zh: title[0],
    title_en: title[1],
    paragraph: 7,
    evidence: community[0],
    status,
  } as Row; // prettier-ignore
}

const organisation: [string, string] = ['组织与队伍', 'Party building'];
const environment: [string, string] = ['人居环境', 'Environment'];
const long: [string, string] = [
  '培育孵化社区社会组织的工作',
  'Incubating social organisations of every kind',
];

const longTitle: [string, string] = [
  '争取上级资金改建党群服务中心并为便民服务中心加装电梯',
  'Funds from above for a better service centre and a lift for those who climb the stairs',
];

/** Small made-up charts: two groups, long labels and no district, many cases on a line, a full grid, one row, none. */
export const examples: Example[] = [
  {
    name: 'matrix-two-groups',
    title: { zh: '两个区县', en: 'Two districts' },
    options,
    rows: {
      rows: [
        row('1', ['桂花楼', 'Guihualou'], 'south', organisation),
        row('2', ['城东', 'Chengdong'], 'north', organisation),
        row('3', ['城东', 'Chengdong'], 'north', environment),
        row('4', ['府街', 'Fu Street'], 'south', environment),
      ],
    },
  },
  {
    name: 'matrix-planned-long',
    title: { zh: '长标签', en: 'Long labels' },
    options: { ...options, colour: 'lens-2', planned: true },
    rows: {
      rows: [
        row(
          '1',
          ['一个名字很长的社区', 'A rather long community name'],
          'south',
          long,
          'projected',
        ),
        row('2', ['桑园', 'Sangyuan'], 'north', environment, 'projected'),
        row('3', ['大田', 'Datian'], null, environment, 'partial'),
      ],
    },
  },
  {
    name: 'matrix-many-on-a-line',
    title: { zh: '同一社区多个案例', en: 'Many cases on a line' },
    options: { ...options, colour: 'lens-2', planned: true },
    rows: {
      rows: [
        row('1', ['城东', 'Chengdong'], 'north', organisation, 'projected', longTitle),
        row('2', ['城东', 'Chengdong'], 'north', environment, 'projected', longTitle),
        row('3', ['城东', 'Chengdong'], 'north', environment, 'projected'),
        row('4', ['白龙', 'Bailong'], 'north', environment, 'projected', [null, null]),
      ],
    },
  },
  {
    name: 'matrix-many-columns',
    title: { zh: '列数很多', en: 'Many columns' },
    options: { ...options, colour: 'lens-3' },
    rows: {
      rows: Array.from({ length: 9 }, (_, index) =>
        row(
          `${index}`,
          index % 2 ? ['城东', 'Chengdong'] : ['府街', 'Fu Street'],
          index % 2 ? 'north' : 'south',
          [`第${'一二三四五六七八九'[index]}个方面`, `Neighbourhood matter ${index + 1}`],
          'reported',
          longTitle,
        ),
      ),
    },
  },
  {
    name: 'matrix-one',
    title: { zh: '只有一行', en: 'One row' },
    options,
    rows: { rows: [row('1', ['桂花楼', 'Guihualou'], 'south', organisation)] },
  },
  { name: 'matrix-none', title: { zh: '没有数据', en: 'No data' }, options, rows: { rows: [] } },
];
