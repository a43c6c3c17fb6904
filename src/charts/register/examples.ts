import type { Example, Row } from '../form.ts';

const column = (value: string, colour: string, zh: string, en: string) => ({
  ...{ value, colour, label: { zh, en }, detail: { zh: '一个部分', en: 'A part of it' } },
});
const options = {
  row: { column: 'short', title: { zh: '社区', en: 'Community' } },
  group: { column: 'district.label', title: { zh: '区县', en: 'District' } },
  cell: { column: 'title', title: { zh: '案例', en: 'Case' } },
  rowId: 'community',
  columnId: 'lens',
  columns: [
    column('work', 'lens-1', '在做', 'Doing'),
    column('plan', 'lens-2', '想做', 'Planning'),
    column('done', 'lens-3', '干成', 'Done'),
  ],
  lost: 'lost',
};
const rest = {
  to: 'sampled',
  label: { zh: '抽样而没有具名', en: 'Sampled, not named' },
  note: { zh: '正文没有点名', en: 'Not named in the body' },
  ...{ paragraph: 6, evidence: '采样的16个社区' },
};
const lost = [{ id: 'done', lost_zh: '正文写到半句便断了。', lost_en: 'The text breaks off.' }];

const south = ['城南区', 'South District'];
const row = (id: string, zh: string, en: string, district: readonly string[]): Row => ({
  ...{
    id,
    short_zh: zh,
    short_en: en,
    'district.label_zh': district[0]!,
    'district.label_en': district[1]!,
  },
  ...{ paragraph: 7, evidence: zh, status: 'reported' },
});
const told = (community: string, lens: string, zh: string, en: string): Row => ({
  ...{ id: zh, community, lens, title_zh: zh, title_en: en, paragraph: 8, evidence: zh },
  status: lens === 'plan' ? 'projected' : 'reported',
});
const long: [string, string] = [
  '争取上级资金改建党群服务中心并为便民服务中心加装电梯，方便中老年居民办事',
  'Funds from above for a better service centre and a lift for those who climb the stairs',
];

/** Small made-up charts: a lost column and lines without names; long words, nothing lost; none. */
export const examples: Example[] = [
  {
    name: 'register-lost-column',
    title: { zh: '缺损的一栏和未具名的行', en: 'A lost column and lines without names' },
    options: { ...options, rest },
    rows: {
      rows: [
        row('a', '府街', 'Fu Street', south),
        row('b', '桂花楼', 'Guihualou', south),
        row('c', '城东', 'Chengdong', ['城北市', 'North City']),
      ],
      cells: [
        told('a', 'work', '联合整治背街小巷', 'A joint clean-up of back streets'),
        told('a', 'plan', '争取全科网格员', 'Seek all-round grid workers'),
        told('b', 'work', '摸排底数', 'Surveying the area'),
        told('c', 'plan', '多渠道选书记', 'More sources for estate secretaries'),
        told('c', 'plan', '提升党群服务中心', 'A better service centre'),
      ],
      lost,
    },
    figures: { sampled: 5 },
  },
  {
    name: 'register-long',
    title: { zh: '长标签', en: 'Long labels' },
    options,
    rows: {
      rows: [row('a', '一个名字很长的社区', 'A rather long community name', south)],
      cells: [told('a', 'work', ...long)],
    },
  },
  { name: 'register-none', title: { zh: '没有数据', en: 'No data' }, options, rows: {} },
];
