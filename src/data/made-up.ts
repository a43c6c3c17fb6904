import type { DatasetName, Rows } from './schemas/index.ts';

/*
 * A small report and its rows, made up for the tests of this folder: they must
 * hold on a machine that has no copy of the real report, and when an editor
 * corrects the real rows.
 */

/** Eight paragraphs; the last but one repeats the fourth with other line breaks. */
export const madeUpText = [
  '青河市：',
  '从两个角度看村务',
  '■记者 甲乙',
  '走访4个社区，书记外出的有2个，\n开会的有1个，汇报的有1个。',
  '东坡社区正在修路，设店铺3间、摊位5个。西桥社区正在办讲座。',
  '西桥社区想装电梯，南亭社区想修凉亭、想种树。',
  '走访4个社区，书记外出的有2个，开会的有1个，\n汇报的有1个。',
  '北园社区的书记在办公。',
].join('\n\n');

const at = (paragraph: number, evidence: string) =>
  ({ paragraph, evidence, status: 'reported' }) as const;
const lostStatus = { status: 'illegible' } as const;
const planned = { status: 'projected' } as const;

const community = (
  id: string,
  name: string,
  district: string | null,
  paragraph: number,
): Rows['communities'][number] => ({
  id,
  name_zh: `${name}社区`,
  name_en: id,
  short_zh: name,
  short_en: id,
  district,
  subdistrict_zh: null,
  subdistrict_en: null,
  named_in: district ? 'body' : 'caption',
  sampled: district ? 'yes' : 'unstated',
  ...at(paragraph, `${name}社区`),
});

const theme = (
  id: string,
  group: Rows['themes'][number]['group'],
  lens: Rows['themes'][number]['lens'],
  seq: number,
  label: string | null,
): Rows['themes'][number] => ({
  id,
  group,
  lens,
  seq,
  parent: null,
  list: null,
  label_zh: label,
  label_en: label,
  short_zh: label,
  short_en: label,
  detail_zh: null,
  detail_en: null,
  reading_zh: null,
  reading_en: null,
  ...at(5, '正在修路'),
  ...(label === null ? lostStatus : {}),
});

const fact = (
  id: string,
  value: number,
  paragraph: number,
  evidence: string,
): Rows['facts'][number] => ({
  id,
  measure_zh: id,
  measure_en: id,
  value,
  unit_zh: '个',
  unit_en: 'things',
  unit_en_one: 'thing',
  factor_en: 1,
  qualifier: 'exact',
  community: null,
  theme: null,
  case: null,
  ...at(paragraph, evidence),
});

const told = (
  id: string,
  of: string,
  under: string,
  seq: number,
  paragraph: number,
  evidence: string,
): Rows['cases'][number] => ({
  id,
  community: of,
  theme: under,
  lens: id.startsWith('work') ? 'daily-work' : 'better-governance',
  seq,
  title_zh: evidence,
  title_en: id,
  summary_zh: evidence,
  summary_en: id,
  ...at(paragraph, evidence),
  ...(id.startsWith('plan') ? planned : {}),
});

const need = (
  plan: string,
  depends_on: Rows['needs'][number]['depends_on'],
  evidence: string,
): Rows['needs'][number] => ({
  id: `need-${plan}`,
  case: plan,
  depends_on,
  reading_zh: evidence,
  reading_en: plan,
  ...at(6, evidence),
  ...planned,
});

const visit = (
  id: string,
  seq: number,
  secretaries: number,
  evidence: string,
): Rows['visits'][number] => ({
  id,
  seq,
  label_zh: id,
  label_en: id,
  short_zh: id,
  short_en: id,
  secretaries,
  ...at(4, evidence),
});

const section = (
  id: string,
  seq: number,
  paragraphs: string,
  state: Rows['sections'][number]['state'],
  counts: [characters: number, repeated: number],
  where: ReturnType<typeof at>,
): Rows['sections'][number] => ({
  id,
  seq,
  label_zh: id,
  label_en: id,
  paragraphs,
  state,
  characters: counts[0],
  repeated: counts[1],
  lost_zh: state === 'whole' ? null : '缺',
  lost_en: state === 'whole' ? null : 'lost',
  ...where,
});

/** Fresh rows on every call, so that a test may break them. */
export function madeUpRows(): { -readonly [D in DatasetName]: Rows[D][number][] } {
  return {
    districts: [
      { id: 'shizhong', label_zh: '东区', label_en: 'East', seq: 1, ...at(1, '青河市') },
      { id: 'emeishan', label_zh: '西区', label_en: 'West', seq: 2, ...at(1, '青河市') },
    ],
    communities: [
      community('dongpo', '东坡', 'shizhong', 5),
      community('xiqiao', '西桥', 'emeishan', 5),
      community('nanting', '南亭', 'emeishan', 6),
      community('beiyuan', '北园', null, 8),
    ],
    visits: [
      visit('frontline', 1, 2, '外出的有2个'),
      visit('meeting', 2, 1, '开会的有1个'),
      visit('reporting', 3, 1, '汇报的有1个'),
    ],
    themes: [
      theme('area-road', 'work-area', 'daily-work', 1, '修路'),
      theme('wish-venues', 'aspiration', 'better-governance', 1, '阵地'),
      theme('effort-one', 'effort', 'commentary', 1, '一'),
      theme('effort-lost', 'effort', 'commentary', 2, null),
      theme('precision-lost', 'precision', 'three-precisions', 1, null),
      { ...theme('a-think', 'dimension', 'three-precisions', 1, '想什么'), list: 'a' },
      { ...theme('b-think', 'dimension', 'three-precisions', 2, '想什么'), list: 'b' },
      { ...theme('b-lack', 'dimension', 'three-precisions', 3, '缺什么'), list: 'b' },
    ],
    cases: [
      told('work-dongpo', 'dongpo', 'area-road', 1, 5, '正在修路'),
      told('work-xiqiao', 'xiqiao', 'area-road', 2, 5, '正在办讲座'),
      told('plan-xiqiao', 'xiqiao', 'wish-venues', 1, 6, '想装电梯'),
      told('plan-nanting-pavilion', 'nanting', 'wish-venues', 2, 6, '想修凉亭'),
      told('plan-nanting-trees', 'nanting', 'wish-venues', 3, 6, '想种树'),
    ],
    needs: [
      need('plan-xiqiao', 'unclear', '想装电梯'),
      need('plan-nanting-pavilion', 'money', '想修凉亭'),
      need('plan-nanting-trees', 'own', '想种树'),
    ],
    facts: [
      fact('sampled', 4, 4, '走访4个社区'),
      fact('visits-frontline', 2, 4, '外出的有2个'),
      fact('visits-meeting', 1, 4, '开会的有1个'),
      fact('visits-reporting', 1, 4, '汇报的有1个'),
      { ...fact('gouerkou-shops', 3, 5, '店铺3间'), community: 'dongpo', case: 'work-dongpo' },
      { ...fact('gouerkou-stalls', 5, 5, '摊位5个'), community: 'dongpo', case: 'work-dongpo' },
    ],
    sections: [
      section('opening', 1, '1-3', 'whole', [17, 0], at(1, '青河市')),
      section('body', 2, '4,6-7', 'partial', [82, 30], at(4, '走访4个社区')),
      section('rest', 3, '5,8', 'lost', [41, 0], at(5, '正在修路')),
    ],
    people: [
      person('jia-yi', '甲乙', 'reporter', at(3, '记者 甲乙')),
      person('lost-author', null, 'essayist', at(8, '办公')),
      person('bing', '丙', 'correspondent', at(3, '甲乙')),
      person('ding', '丁', 'photographer', at(3, '甲乙')),
    ],
  };
}

function person(
  id: string,
  name: string | null,
  role: Rows['people'][number]['role'],
  where: ReturnType<typeof at>,
): Rows['people'][number] {
  return {
    id,
    name_zh: name,
    name_en: name && id,
    role,
    role_zh: role,
    role_en: role,
    affiliation_zh: null,
    affiliation_en: null,
    community: null,
    ...where,
  };
}
