import type { Example, Row } from '../form.ts';

const name = { zh: '社区', en: 'Community' };
const place = { zh: '去处', en: 'Whereabouts' };
const people = { zh: '人数', en: 'Secretaries' };

function visit(id: string, zh: string, en: string, secretaries: number | null): Row {
  return {
    id,
    label_zh: zh,
    label_en: en,
    secretaries,
    paragraph: 6,
    evidence: '有8个',
    status: 'reported',
  };
}

const categories = [
  { value: 'work', look: 'work', label: { zh: '只见于日常工作', en: 'Daily work only' } },
  { value: 'plan', look: 'plan', label: { zh: '只见于完善治理', en: 'Plans only' } },
  { value: 'both', look: 'both', label: { zh: '两处都有', en: 'Both' } },
  { value: 'none', look: 'none', label: { zh: '两处都没有', en: 'Neither' } },
];

function community(
  id: string,
  zh: string,
  en: string,
  district: string | null,
  lenses: string,
): Row {
  return {
    id,
    short_zh: zh,
    short_en: en,
    district,
    'district.label_zh': district && '城南区',
    'district.label_en': district && 'South District',
    sampled: district ? 'yes' : 'unstated',
    lenses,
    paragraph: 7,
    evidence: zh,
    status: 'reported',
  }; // prettier-ignore
}

function plan(id: string, zh: string, en: string, what: string, whatEn: string, need: string): Row {
  return {
    ...{ id, community: id, who_zh: zh, who_en: en, what_zh: what, what_en: whatEn, need },
    ...{ reading_zh: '写明了', reading_en: 'It says so' },
    ...{ paragraph: 7, evidence: what, status: 'projected' },
  };
}

const namesOptions = {
  mode: 'names',
  label: { column: 'short', title: name },
  group: { column: 'district.label', title: { zh: '区县', en: 'District' } },
  ungrouped: { zh: '未注明区县', en: 'District not stated' },
  category: { column: 'lenses', title: { zh: '出现的视角', en: 'Lenses' } },
  categories,
  padding: {
    to: 'sampled',
    where: { column: 'sampled', value: 'yes' },
    label: { zh: '抽样而未具名', en: 'Sampled, not named' },
    note: { zh: '报告没有点名', en: 'not named in the report' },
    paragraph: 6,
    evidence: '采样的4个社区',
  },
};

/** Small made-up charts: counts with a missing one, names with long labels, one row, no row. */
export const examples: Example[] = [
  {
    name: 'unit-counts',
    title: { zh: '八位在一线', en: 'Eight in the field' },
    options: {
      mode: 'counts',
      label: { column: 'label', title: place },
      value: { column: 'secretaries', title: people },
      of: 'sampled',
      highlight: ['field'],
    },
    figures: { sampled: 16 },
    rows: {
      rows: [
        visit(
          'field',
          '在社区一线走访、办公',
          'Out in the community, visiting or working on the spot',
          8,
        ),
        visit('meeting', '在社区组织研究工作任务', 'In the office, going through work tasks', 4),
        visit('unknown', '去处在原文中缺失的书记', 'Whereabouts missing from the copy', null),
      ],
    },
  },
  {
    name: 'unit-many',
    title: { zh: '几十个，十个一组', en: 'Many, in blocks of ten' },
    options: {
      mode: 'counts',
      label: { column: 'label', title: { zh: '类别', en: 'Kind' } },
      value: { column: 'value', title: { zh: '数量', en: 'Number' } },
      unit: 'unit',
    },
    rows: {
      rows: [
        {
          id: 'shops',
          label_zh: '门市',
          label_en: 'Shops',
          value: 12,
          unit_zh: '间',
          unit_en: 'shops',
          paragraph: 10,
          evidence: '门市12间',
          status: 'reported',
        },
        {
          id: 'stalls',
          label_zh: '固定摊位',
          label_en: 'Fixed stalls',
          value: 90,
          unit_zh: '个',
          unit_en: 'stalls',
          paragraph: 10,
          evidence: '摊位90个',
          status: 'reported',
        },
      ],
    },
  },
  {
    name: 'unit-names',
    title: { zh: '谁被点名', en: 'Who is named' },
    options: namesOptions,
    figures: { sampled: 4 },
    rows: {
      rows: [
        community('a', '桂花楼', 'Guihualou', 'south', 'work'),
        community(
          'b',
          '一个名字特别长的城市社区',
          'A community with a rather long name',
          'south',
          'both',
        ),
        community('c', '桑园', 'Sangyuan', 'south', 'plan'),
        community('d', '大田', 'Datian', null, 'none'),
      ],
    },
  },
  {
    name: 'unit-stacks',
    title: { zh: '靠谁办', en: 'What they need' },
    options: {
      mode: 'stacks',
      label: { column: 'who', title: name },
      who: 'community',
      detail: { column: 'what', title: { zh: '打算', en: 'Plan' } },
      note: { column: 'reading', title: { zh: '理由', en: 'Reason' } },
      category: { column: 'need', title: { zh: '靠谁办', en: 'Needs' } },
      groups: [
        {
          label: { zh: '要等上级', en: 'Wait for the level above' },
          categories: [
            { value: 'money', look: 'planned', label: { zh: '给钱', en: 'Money' } },
            { value: 'policy', look: 'planned', label: { zh: '给政策', en: 'Policy' } },
          ],
        },
        {
          label: { zh: '看不出', en: 'Cannot be told' },
          categories: [{ value: 'unclear', look: 'none', label: { zh: '没写明', en: 'Not said' } }],
        },
      ],
    },
    rows: {
      rows: [
        plan('a', '桂花楼', 'Guihualou', '装电梯', 'A lift', 'money'),
        plan('b', '名字很长的社区', 'A long community name', '建一座大凉亭', 'A pavilion', 'money'),
        plan('c', '桑园', 'Sangyuan', '种树', 'Trees', 'unclear'),
      ],
    },
  },
  {
    name: 'unit-one',
    title: { zh: '只有一行', en: 'One row' },
    options: namesOptions,
    figures: { sampled: 1 },
    rows: { rows: [community('a', '桂花楼', 'Guihualou', 'south', 'work')] },
  },
  {
    name: 'unit-none',
    title: { zh: '没有数据', en: 'No data' },
    options: {
      mode: 'counts',
      label: { column: 'label', title: place },
      value: { column: 'secretaries', title: people },
    },
    rows: { rows: [] },
  },
];
