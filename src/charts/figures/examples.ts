import type { Example, Row } from '../form.ts';

const options = {
  label: { column: 'label', title: { zh: '社区', en: 'Community' } },
  detail: { column: 'detail', title: { zh: '口径', en: 'What of' } },
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
    ...{ id, value, qualifier, unit_zh: '万元', unit_en: 'yuan', factor_en: 10000 },
    ...{ label_zh: label[0], label_en: label[1], detail_zh: detail[0], detail_en: detail[1] },
    ...{ community: id, 'community.district': 'south', paragraph: 10, evidence: '年收入20万元' },
    status: qualifier === 'expected' ? 'projected' : 'reported',
  };
}

const market = row(
  'a',
  ['沟儿口社区', 'Gou’erkou'],
  ['集体经济增加的年收入', 'What is added to yearly collective income'],
  20,
  'expected',
);
const others = [
  row(
    'b',
    ['一个名字特别长的城市社区服务有限公司', 'A company with a decidedly long name'],
    ['街区维护、环境整治、保洁服务和宣传营销的收入', 'Income from upkeep, clean-up and promotion'],
    1234567.5,
    'more-than',
  ),
  row(
    'c',
    ['马路桥社区', 'Maluqiao'],
    ['公司的年收入', 'A company’s yearly income'],
    null,
    'exact',
  ),
];

/** Small made-up charts: unlike sums, a long one and a missing one, one, none. */
export const examples: Example[] = [
  {
    name: 'figures-unlike',
    title: { zh: '口径不同的数', en: 'Figures of unlike things' },
    options,
    rows: { rows: [market, ...others] },
  },
  { name: 'figures-one', title: { zh: '只有一个', en: 'One' }, options, rows: { rows: [market] } },
  { name: 'figures-none', title: { zh: '没有数据', en: 'No data' }, options, rows: { rows: [] } },
];
