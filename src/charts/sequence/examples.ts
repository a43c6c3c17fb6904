import type { Example } from '../form.ts';
import { communities, rows, sample, visit } from './example-rows.ts';

/** What a step says, short: the chart file has the real words. */
const said = (id: string, zh: string, en: string) => ({
  id,
  title: { zh, en },
  caption: { zh: `${zh}。{sampled}个圆点。`, en: `${en}. {sampled|Word} discs.` },
  description: { zh: `${zh}。`, en: `${en}.` },
});

const roster = {
  rows: 'communities',
  community: 'id',
  name: 'name',
  short: 'short',
  district: 'district',
};
const total = { rows: 'sample', count: 'value' };
const figures = { sampled: 16 };

const whole = {
  ...said('sample', '抽样', 'The sample'),
  arrangement: 'clusters',
  members: { rows: 'sample', count: 'value', label: 'measure' },
};
const whereabouts = {
  ...said('whereabouts', '书记在哪里', 'Where they were'),
  arrangement: 'clusters',
  members: { rows: 'visits', count: 'secretaries', label: 'label', highlight: ['frontline'] },
};
const byDistrict = {
  ...said('districts', '两地', 'The two districts'),
  arrangement: 'bands',
  members: { rows: 'communities', community: 'id', group: 'district', label: 'district.label' },
};
const columns = (rowsName: string, lens: string, zh: string, en: string) => ({
  ...said(rowsName, zh, en),
  arrangement: 'columns',
  lens,
  lensTitle: { zh, en },
  members: {
    rows: rowsName,
    community: 'community',
    group: 'theme',
    label: 'theme.short',
    detail: 'title',
  },
  rest: { zh: '名字见于别处', en: 'Named elsewhere' },
});
const end = (rowsName: string, lens: string, zh: string, en: string) => ({
  rows: rowsName,
  community: 'community',
  label: 'theme.short',
  detail: 'title',
  lens,
  title: { zh, en },
});
const both = {
  ...said('both', '两个视角', 'In both lenses'),
  arrangement: 'pairs',
  members: {
    from: end('work', 'daily-work', '忙些什么', 'What they do'),
    to: end('plans', 'better-governance', '想些什么', 'What they want'),
  },
  rest: { zh: '只见于一个视角', en: 'In one lens only' },
};
const lost = {
  ...said('lost', '缺失', 'What is lost'),
  arrangement: 'lost',
  lens: 'hard-problems',
  lensTitle: { zh: '破题解难', en: 'Hard problems' },
  members: { rows: 'lost', label: 'label' },
  words: { paragraph: 22, fragment: '针对当前社区工作提质增效面临的' },
  after: {
    zh: '句子断在这里，后面的案例全部缺失。',
    en: 'The sentence breaks off here; every case is missing.',
  },
};

export const examples: Example[] = [
  {
    name: 'sixteen',
    title: { zh: '十六个社区，七步', en: 'Sixteen communities in seven steps' },
    options: {
      total,
      roster,
      steps: [
        whole,
        whereabouts,
        byDistrict,
        columns('work', 'daily-work', '日常工作', 'Daily work'),
        columns('plans', 'better-governance', '完善治理', 'Better governance'),
        both,
        lost,
      ],
    },
    rows,
    figures,
  },
  {
    name: 'missing-count',
    title: { zh: '有一处人数看不清', en: 'One count that cannot be read' },
    options: { total, roster, steps: [whereabouts] },
    rows: {
      ...rows,
      visits: [
        rows.visits[0]!,
        visit('meeting', '在社区开会', 'In a meeting', null),
        rows.visits[2]!,
      ],
    },
    figures,
  },
  {
    name: 'long-labels',
    title: { zh: '名字很长', en: 'Long names' },
    options: {
      total,
      roster: { ...roster, short: 'name' },
      steps: [byDistrict, columns('work', 'daily-work', '日常工作', 'Daily work'), both],
    },
    rows: {
      ...rows,
      communities: communities.map((row) => ({
        ...row,
        name_zh: `海棠街道${row.short_zh}城乡融合示范社区`,
        name_en: `${row.short_en} Demonstration Neighbourhood`,
      })),
    },
    figures,
  },
  {
    name: 'one-community',
    title: { zh: '只有一个社区', en: 'A single community' },
    options: { total, roster, steps: [whole, byDistrict] },
    rows: { sample: [{ ...sample[0]!, value: 1 }], communities: communities.slice(0, 1) },
    figures: { sampled: 1 },
  },
  {
    name: 'no-rows',
    title: { zh: '没有数据', en: 'No rows' },
    options: { total, roster, steps: [whole] },
    rows: { sample: [], communities: [] },
    figures,
  },
];
