import type { Example, Row } from '../form.ts';

const options = {
  row: { column: 'short', title: { zh: '社区', en: 'Community' } },
  group: { column: 'district.label', title: { zh: '区县', en: 'District' } },
  cell: { column: 'title', title: { zh: '案例', en: 'Case' } },
  rowId: 'community',
  columnId: 'lens',
  columns: [
    {
      ...{ value: 'work', colour: 'lens-1', label: { zh: '在做', en: 'Doing' } },
      detail: { zh: '日常工作', en: 'Daily work' },
    },
    {
      ...{ value: 'plan', colour: 'lens-2', label: { zh: '想做', en: 'Planning' } },
      detail: { zh: '完善治理', en: 'Better governance' },
    },
    {
      ...{ value: 'done', colour: 'lens-3', label: { zh: '干成', en: 'Done' } },
      detail: { zh: '破题解难', en: 'Hard problems' },
    },
  ],
  lost: 'lost',
};
const rest = {
  to: 'sampled',
  label: { zh: '抽样而没有具名', en: 'Sampled, not named' },
  note: { zh: '正文没有点名', en: 'Not named in the body' },
  paragraph: 6,
  evidence: '采样的16个社区',
};

const lost: Row = { id: 'done', lost_zh: '正文写到半句便断了。', lost_en: 'The text breaks off.' };

function row(id: string, zh: string, en: string, north = false): Row {
  return {
    id,
    short_zh: zh,
    short_en: en,
    district: north ? 'north' : 'south',
    'district.label_zh': north ? '城北市' : '城南区',
    'district.label_en': north ? 'North City' : 'South District',
    paragraph: 7,
    evidence: zh,
    status: 'reported',
  };
}

function told(id: string, community: string, lens: string, zh: string, en: string): Row {
  const status = lens === 'plan' ? 'projected' : 'reported';
  return { id, community, lens, title_zh: zh, title_en: en, paragraph: 8, evidence: zh, status };
}

const rows = [
  row('a', '府街', 'Fu Street'),
  row('b', '桂花楼', 'Guihualou'),
  row('c', '城东', 'Chengdong', true),
];
const cells = [
  told('1', 'a', 'work', '联合整治背街小巷', 'A joint clean-up of back streets'),
  told('2', 'a', 'plan', '争取全科网格员', 'Seek all-round grid workers'),
  told('3', 'b', 'work', '摸排底数', 'Surveying the area'),
  told('4', 'c', 'plan', '多渠道选书记', 'More sources for estate secretaries'),
  told('5', 'c', 'plan', '提升党群服务中心', 'A better service centre'),
];
const long = '争取上级资金改建党群服务中心并为便民服务中心加装电梯，方便中老年居民办事';

/** Small made-up charts: two groups, a lost column and places without rows; long words; no column lost; none. */
export const examples: Example[] = [
  {
    name: 'ledger-lost-column',
    title: { zh: '缺损的一栏和未具名的行', en: 'A lost column and lines without names' },
    options: { ...options, rest },
    rows: { rows, cells, lost: [lost] },
    figures: { sampled: 5 },
  },
  {
    name: 'ledger-long',
    title: { zh: '长标签', en: 'Long labels' },
    options,
    rows: {
      rows: [row('a', '一个名字很长的社区', 'A rather long community name')],
      cells: [
        told(
          '1',
          'a',
          'work',
          long,
          'Funds from above for a better service centre and a lift for those who climb the stairs',
        ),
      ],
      lost: [lost],
    },
  },
  {
    name: 'ledger-whole',
    title: { zh: '没有缺损', en: 'Nothing lost' },
    options: { ...options, columns: options.columns.slice(0, 2) },
    rows: { rows, cells },
  },
  {
    name: 'ledger-none',
    title: { zh: '没有数据', en: 'No data' },
    options,
    rows: { rows: [], cells: [] },
  },
];
