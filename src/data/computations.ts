import type { DatasetName, Rows } from './schemas/index.ts';
import type { Status } from './schemas/row.ts';
import { paragraphNumbers } from './schemas/sections.ts';

/** A number that we count from rows; the report does not write it. */
export interface Computation {
  label: { zh: string; en: string };
  unit: { zh: string; en: string; enOne: string };
  dataset: DatasetName;
  /** The rows that the number rests on; their evidence is its evidence. */
  rows(data: Rows): readonly { id: string; paragraph: number; evidence: string }[];
  /** Set where the number stands for something planned. */
  status?: Status;
  /** The number; the count of `rows` unless given. */
  value?(data: Rows): number;
}

const units = {
  community: { zh: '个', en: 'communities', enOne: 'community' },
  case: { zh: '个', en: 'cases', enOne: 'case' },
  mention: { zh: '处', en: 'mentions', enOne: 'mention' },
  section: { zh: '个', en: 'parts', enOne: 'part' },
  character: { zh: '字', en: 'characters', enOne: 'character' },
  thing: { zh: '个', en: 'items', enOne: 'item' },
};

const named = (data: Rows) => data.communities;
const inBody = (data: Rows) => data.communities.filter((row) => row.named_in === 'body');
const work = (data: Rows) => data.cases.filter((row) => row.lens === 'daily-work');
const plans = (data: Rows) => data.cases.filter((row) => row.lens === 'better-governance');
const have = (data: Rows, cases: Rows['cases']) =>
  data.communities.filter(({ id }) => cases.some(({ community }) => community === id));
const group = (name: Rows['themes'][number]['group']) => (data: Rows) =>
  data.themes.filter((row) => row.group === name);
const legible = (rows: Rows['themes']) => rows.filter((row) => row.label_zh !== null);
const lost = (rows: Rows['themes']) => rows.filter((row) => row.label_zh === null);
const sections = (state: string) => (data: Rows) =>
  data.sections.filter((row) => row.state === state);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function communities(
  zh: string,
  en: string,
  rows: (data: Rows) => Rows['communities'],
): Computation {
  return { label: { zh, en }, unit: units.community, dataset: 'communities', rows };
}
function themes(zh: string, en: string, rows: (data: Rows) => Rows['themes']): Computation {
  return { label: { zh, en }, unit: units.thing, dataset: 'themes', rows };
}

/**
 * Every number that a text or chart may use besides the facts, by name.
 * A new one is one entry here.
 */
export const computations: Record<string, Computation> = {
  'named-communities': communities('报告点名的社区', 'Communities the report names', named),
  'named-in-body': communities('正文点名的社区', 'Communities named in the body', inBody),
  'named-in-caption': communities(
    '仅见于图片说明的社区',
    'Communities named only in a caption',
    (data) => data.communities.filter((row) => row.named_in === 'caption'),
  ),
  'body-shizhong': communities('市中区具名社区', 'Communities named in Shizhong District', (data) =>
    inBody(data).filter((row) => row.district === 'shizhong'),
  ),
  'body-emeishan': communities('峨眉山市具名社区', 'Communities named in Emeishan City', (data) =>
    inBody(data).filter((row) => row.district === 'emeishan'),
  ),
  unnamed: {
    ...communities(
      '抽样中正文没有点名的社区',
      'Sampled communities that the body does not name',
      inBody,
    ),
    value: (data) => factValue(data, 'sampled') - inBody(data).length,
  },
  'survey-districts': {
    label: { zh: '调研所到的区县', en: 'Districts the survey went to' },
    unit: units.thing,
    dataset: 'districts',
    rows: (data) => data.districts,
  },
  'work-cases': {
    label: { zh: '“日常工作”的案例', en: 'Cases in the daily-work lens' },
    unit: units.case,
    dataset: 'cases',
    rows: work,
  },
  'work-communities': communities(
    '“日常工作”点名的社区',
    'Communities in the daily-work lens',
    (data) => have(data, work(data)),
  ),
  'not-in-work': {
    ...communities(
      '抽样中“日常工作”没有点名的社区',
      'Sampled communities the daily-work lens does not name',
      (data) => have(data, work(data)),
    ),
    value: (data) => factValue(data, 'sampled') - have(data, work(data)).length,
  },
  'plan-mentions': {
    label: { zh: '“完善治理”的提及', en: 'Mentions in the better-governance lens' },
    unit: units.mention,
    dataset: 'cases',
    rows: plans,
  },
  'plan-communities': communities(
    '“完善治理”点名的社区',
    'Communities in the better-governance lens',
    (data) => have(data, plans(data)),
  ),
  'not-in-plans': {
    ...communities(
      '抽样中“完善治理”没有点名的社区',
      'Sampled communities the better-governance lens does not name',
      (data) => have(data, plans(data)),
    ),
    value: (data) => factValue(data, 'sampled') - have(data, plans(data)).length,
  },
  'plans-venues': {
    label: { zh: '想改善阵地的提及', en: 'Mentions under better premises' },
    unit: units.mention,
    dataset: 'cases',
    rows: (data) => plans(data).filter((row) => row.theme === 'wish-venues'),
  },
  'chengdong-plans': {
    label: { zh: '城东社区的想法', en: 'Mentions of Chengdong’s plans' },
    unit: units.mention,
    dataset: 'cases',
    rows: (data) => plans(data).filter((row) => row.community === 'chengdong'),
  },
  'all-cases': {
    label: { zh: '两个视角的案例与提及', en: 'Cases and mentions in both lenses' },
    unit: units.case,
    dataset: 'cases',
    rows: (data) => data.cases,
  },
  'both-lenses': communities('两个视角都出现的社区', 'Communities in both lenses', (data) =>
    have(data, work(data)).filter(({ id }) =>
      plans(data).some(({ community }) => community === id),
    ),
  ),
  'only-work': communities(
    '只见于“日常工作”的社区',
    'Communities only in the daily-work lens',
    (data) =>
      have(data, work(data)).filter(
        ({ id }) => !plans(data).some(({ community }) => community === id),
      ),
  ),
  'only-plans': communities(
    '只见于“完善治理”的社区',
    'Communities only in the better-governance lens',
    (data) =>
      have(data, plans(data)).filter(
        ({ id }) => !work(data).some(({ community }) => community === id),
      ),
  ),
  'hard-problem-cases': {
    label: { zh: '“破题解难”留下的案例', en: 'Cases left of the hard-problems lens' },
    unit: units.case,
    dataset: 'cases',
    rows: (data) => data.cases.filter((row) => row.lens === 'hard-problems'),
  },
  'visits-total': {
    label: { zh: '注明去处的书记', en: 'Secretaries whose whereabouts are given' },
    unit: { zh: '位', en: 'secretaries', enOne: 'secretary' },
    dataset: 'visits',
    rows: (data) => data.visits,
    value: (data) => sum(data.visits.map((row) => row.secretaries)),
  },
  'market-units': {
    status: 'projected',
    label: { zh: '农贸市场的门市与摊位', en: 'Shops and stalls in the market' },
    unit: { zh: '个', en: 'units', enOne: 'unit' },
    dataset: 'facts',
    rows: (data) =>
      data.facts.filter(({ id }) => id === 'gouerkou-shops' || id === 'gouerkou-stalls'),
    value: (data) => factValue(data, 'gouerkou-shops') + factValue(data, 'gouerkou-stalls'),
  },
  'efforts-legible': themes('点评留下的方面', 'Efforts left of the commentary', (data) =>
    legible(group('effort')(data)),
  ),
  'efforts-missing': themes('点评缺失的方面', 'Efforts missing from the commentary', (data) =>
    lost(group('effort')(data)),
  ),
  'types-legible': themes('留下的书记类型', 'Types of secretary left', group('secretary-type')),
  'precisions-legible': themes('可辨认的“精准”', 'Legible precisions', (data) =>
    legible(group('precision')(data)),
  ),
  'precisions-missing': themes('无法辨认的“精准”', 'Illegible precisions', (data) =>
    lost(group('precision')(data)),
  ),
  'dimensions-a': themes('前一处列出的维度', 'Dimensions in the first list', (data) =>
    data.themes.filter((row) => row.list === 'a'),
  ),
  'dimensions-b': themes('后一处列出的维度', 'Dimensions in the second list', (data) =>
    data.themes.filter((row) => row.list === 'b'),
  ),
  'dimensions-shared': themes('两处都有的维度', 'Dimensions in both lists', (data) =>
    data.themes.filter(
      (row) =>
        row.list === 'a' &&
        data.themes.some((other) => other.list === 'b' && other.label_zh === row.label_zh),
    ),
  ),
  'dimension-lists': {
    ...themes('维度的列法', 'Lists of dimensions', (data) =>
      data.themes.filter((row) => row.list !== null),
    ),
    value: (data) => new Set(data.themes.flatMap((row) => row.list ?? [])).size,
  },
  measures: themes('“选育管爱”的短语', 'Phrases of select, train, manage, care', group('measure')),
  'sections-total': {
    label: { zh: '报告的部分', en: 'Parts of the report' },
    unit: units.section,
    dataset: 'sections',
    rows: (data) => data.sections,
  },
  'sections-whole': {
    label: { zh: '完整的部分', en: 'Parts that are whole' },
    unit: units.section,
    dataset: 'sections',
    rows: sections('whole'),
  },
  'sections-partial': {
    label: { zh: '残缺的部分', en: 'Parts that are incomplete' },
    unit: units.section,
    dataset: 'sections',
    rows: sections('partial'),
  },
  'sections-lost': {
    label: { zh: '缺失的部分', en: 'Parts that are lost' },
    unit: units.section,
    dataset: 'sections',
    rows: sections('lost'),
  },
  'characters-total': {
    label: { zh: '文本总字数', en: 'Characters of the text' },
    unit: units.character,
    dataset: 'sections',
    rows: (data) => data.sections,
    value: (data) => sum(data.sections.map((row) => row.characters)),
  },
  'characters-daily-work': characters('daily-work', '视角一的字数', 'Characters of lens one'),
  'characters-better-governance': characters(
    'better-governance',
    '视角二的字数',
    'Characters of lens two',
  ),
  'characters-hard-problems': characters(
    'hard-problems',
    '视角三留下的字数',
    'Characters left of lens three',
  ),
  'characters-essay': characters('essay', '专家文章的字数', 'Characters of the essay'),
  'repeated-characters': {
    label: { zh: '重复的字数', en: 'Repeated characters' },
    unit: units.character,
    dataset: 'sections',
    rows: (data) => data.sections.filter((row) => row.repeated > 0),
    value: (data) => sum(data.sections.map((row) => row.repeated)),
  },
  'paragraphs-total': {
    label: { zh: '文本的段落', en: 'Paragraphs of the text' },
    unit: { zh: '段', en: 'paragraphs', enOne: 'paragraph' },
    dataset: 'sections',
    rows: (data) => data.sections,
    value: (data) => sum(data.sections.map((row) => paragraphNumbers(row.paragraphs).length)),
  },
  'facts-total': {
    label: { zh: '数据表中的数字', en: 'Figures in the dataset' },
    unit: { zh: '个', en: 'figures', enOne: 'figure' },
    dataset: 'facts',
    rows: (data) => data.facts,
  },
  'income-communities': {
    label: { zh: '给出预计收入的社区', en: 'Communities with an expected income' },
    unit: units.community,
    dataset: 'facts',
    rows: (data) => data.facts.filter((row) => row.unit_zh === '万元'),
  },
};

function characters(id: string, zh: string, en: string): Computation {
  return {
    label: { zh, en },
    unit: units.character,
    dataset: 'sections',
    rows: (data) => data.sections.filter((row) => row.id === id),
    value: (data) => sum(data.sections.filter((row) => row.id === id).map((row) => row.characters)),
  };
}

function factValue(data: Rows, id: string): number {
  return data.facts.find((row) => row.id === id)?.value ?? 0;
}
