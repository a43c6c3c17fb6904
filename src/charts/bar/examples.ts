import type { Example, Row } from '../form.ts';

const options = {
  label: { column: 'label', title: { zh: '社区', en: 'Community' } },
  detail: { column: 'detail', title: { zh: '项目', en: 'Venture' } },
  value: { column: 'value', title: { zh: '数值', en: 'Value' } },
  unit: 'unit',
  factor: 'factor_en',
  colour: 'lens-1',
};

function row(
  id: string,
  label: [string, string],
  detail: [string, string],
  value: number | null,
  qualifier: string,
): Row {
  return {
    id,
    label_zh: label[0],
    label_en: label[1],
    detail_zh: detail[0],
    detail_en: detail[1],
    value,
    unit_zh: '万元',
    unit_en: 'yuan',
    factor_en: 10000,
    qualifier,
    community: id,
    'community.district': 'south',
    paragraph: 10,
    evidence: '年收入20万元',
    status: qualifier === 'expected' ? 'projected' : 'reported',
  }; // prettier-ignore
}

const first = row(
  'a',
  ['沟儿口社区', 'Gou’erkou'],
  ['农贸市场', 'A farm produce market'],
  20,
  'expected',
);

/** Small made-up charts: every qualifier, a missing value, a long label, one row, none. */
export const examples: Example[] = [
  {
    name: 'bar-expected',
    title: { zh: '预计收入', en: 'Expected income' },
    options,
    rows: {
      rows: [
        first,
        row(
          'b',
          ['马路桥社区', 'Maluqiao'],
          ['美食街区的出店经营管理', 'Outdoor trading on a food street'],
          15,
          'expected',
        ),
      ],
    },
  },
  {
    name: 'bar-qualifiers',
    title: { zh: '各种限定', en: 'Every qualifier' },
    options,
    rows: {
      rows: [
        row('a', ['确数', 'Exact'], ['照原文', 'as the report has it'], 20, 'exact'),
        row(
          'b',
          ['余', 'More than'],
          ['原文写“余”', 'the report says “more than”'],
          14,
          'more-than',
        ),
        row(
          'd',
          ['以上', 'At least'],
          ['原文写“以上”', 'the report says “or over”'],
          8,
          'at-least',
        ),
        row('e', ['预计', 'Expected'], ['原文写“预计”', 'the report expects it'], 5, 'expected'),
        row(
          'c',
          ['缺失', 'Missing'],
          ['原文没有留下数字', 'the copy has no number'],
          null,
          'exact',
        ),
      ],
    },
  },
  {
    name: 'bar-long',
    title: { zh: '长标签', en: 'Long labels' },
    options,
    rows: {
      rows: [
        row(
          'a',
          ['一个名字特别长的城市社区服务有限公司', 'A company with a decidedly long name'],
          [
            '承接街区维护、环境整治、保洁服务、宣传营销等一揽子出店经营管理服务的项目',
            'Upkeep, clean-up, cleaning, promotion and everything else that goes with outdoor trading',
          ],
          7,
          'expected',
        ),
        row('b', ['茶坊', 'Chafang'], ['短', 'Short'], 0, 'exact'),
        row('c', ['只有“余”', 'Long words'], ['', ''], 1234567.5, 'more-than'),
      ],
    },
  },
  { name: 'bar-one', title: { zh: '只有一行', en: 'One row' }, options, rows: { rows: [first] } },
  { name: 'bar-none', title: { zh: '没有数据', en: 'No data' }, options, rows: { rows: [] } },
];
