import type { Example, Row } from '../form.ts';

const options = {
  label: { column: 'label', title: { zh: '部分', en: 'Part' } },
  length: { column: 'characters', title: { zh: '字数', en: 'Characters' } },
  repeated: { column: 'repeated', title: { zh: '其中重复', en: 'Repeated' } },
  state: { column: 'state', title: { zh: '状态', en: 'State' } },
  missing: { column: 'lost', title: { zh: '缺什么', en: 'What is missing' } },
};

function row(
  id: string,
  label: [string, string],
  characters: number | null,
  state: string,
  repeated = 0,
): Row {
  const whole = state === 'whole';
  return {
    id,
    label_zh: label[0],
    label_en: label[1],
    characters,
    repeated,
    state,
    lost_zh: whole ? null : '后半部分缺失',
    lost_en: whole ? null : 'The second half is missing',
    paragraph: 1,
    evidence: label[0].slice(0, 10),
    status: whole ? 'reported' : state === 'lost' ? 'illegible' : 'partial',
  }; // prettier-ignore
}

/** Small made-up charts: every state with repeats, long labels, one row, none. */
export const examples: Example[] = [
  {
    name: 'strip-states',
    title: { zh: '各种状态', en: 'Every state' },
    options: { ...options, highlight: ['hard', 'graphic'] },
    rows: {
      rows: [
        row('byline', ['署名', 'Byline'], 9, 'whole'),
        row('introduction', ['导语', 'Introduction'], 180, 'whole'),
        row('body', ['正文', 'Body'], 1080, 'whole'),
        row('hard', ['破题解难', 'Hard problems'], 73, 'partial'),
        row('graphic', ['分析图', 'Infographic'], 0, 'lost'),
        row('table', ['附表', 'Table'], 24, 'lost'),
        row('essay', ['文章', 'Essay'], 1300, 'partial', 600),
      ],
    },
  },
  {
    name: 'strip-long',
    title: { zh: '长标签', en: 'Long labels' },
    options,
    rows: {
      rows: [
        row(
          'a',
          [
            '一个名字特别长因而必须换行才能放得下的报告部分',
            'A part of the report whose name is too long for one line',
          ],
          40,
          'partial',
          40,
        ),
        row(
          'b',
          ['字数无人数过的部分', 'A part whose characters nobody has counted'],
          null,
          'partial',
        ),
      ],
    },
  },
  {
    name: 'strip-one',
    title: { zh: '只有一行', en: 'One row' },
    options,
    rows: { rows: [row('a', ['导语', 'Introduction'], 180, 'whole')] },
  },
  { name: 'strip-none', title: { zh: '没有数据', en: 'No data' }, options, rows: { rows: [] } },
];
