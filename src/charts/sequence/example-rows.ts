import type { Row } from '../form.ts';

/** `id zh en district` a line: the named communities, in the order of their discs. */
const people = [
  'guihualou 桂花楼 Guihualou shizhong',
  'jiaochangbajie 较场坝街 Jiaochangba_Street shizhong',
  'gouerkou 沟儿口 Gou’erkou shizhong',
  'chafang 茶坊 Chafang shizhong',
  'fujie 府街 Fu_Street shizhong',
  'beimenqiao 北门桥 Beimenqiao shizhong',
  'xincunjie 新村街 Xincun_Street shizhong',
  'chengdong 城东 Chengdong emeishan',
  'zhonggu 钟鼓 Zhonggu emeishan',
  'maluqiao 马路桥 Maluqiao emeishan',
  'honghuayuan 红华苑 Honghuayuan emeishan',
  'qinglong 青龙 Qinglong emeishan',
  'bailong 白龙 Bailong emeishan',
  'sangyuan 桑园 Sangyuan emeishan',
].map(
  (line) =>
    line.split(' ').map((word) => word.replace('_', ' ')) as [string, string, string, string],
);

const districts: Record<string, [string, string]> = {
  shizhong: ['市中区', 'Shizhong District'],
  emeishan: ['峨眉山市', 'Emeishan City'],
};

export const communities: Row[] = people.map(([id, zh, en, district]) => ({
  id,
  name_zh: `${zh}社区`,
  name_en: en,
  short_zh: zh,
  short_en: en,
  district,
  'district.label_zh': districts[district]![0],
  'district.label_en': districts[district]![1],
  paragraph: 7,
  evidence: `${zh}社区`,
  status: 'reported',
}));

/** A theme with the communities that its rows name. */
const themed = (lens: 'work' | 'plan', lines: string[]): Row[] =>
  lines.flatMap((line) => {
    const [theme, zh, en, ...ids] = line.split(' ').map((word) => word.replaceAll('_', ' '));
    return ids.map((community) => ({
      id: `${lens}-${theme}-${community}`,
      community,
      theme: theme!,
      'theme.short_zh': zh!,
      'theme.short_en': en!,
      title_zh: `${zh}一事`,
      title_en: `A case of ${en!.toLowerCase()}`,
      paragraph: lens === 'work' ? 8 : 18,
      evidence: people.find(([id]) => id === community)![1],
      status: lens === 'work' ? 'reported' : 'projected',
    }));
  });

const work = themed('work', [
  'organisation 组织与队伍 Party_building guihualou chengdong',
  'governance 基层治理 Governance jiaochangbajie zhonggu',
  'economy 社区经济 Economy gouerkou maluqiao',
  'organisations 社会组织 Social_groups chafang honghuayuan',
  'environment 人居环境 Environment fujie qinglong',
]);

const plans = themed('plan', [
  'team 队伍更强 Stronger_team fujie chengdong',
  'venues 阵地更好 Better_premises beimenqiao bailong chengdong honghuayuan',
  'environment 环境更美 Better_surroundings xincunjie sangyuan',
  'services 服务更精 Finer_services chafang zhonggu',
]);

export const visit = (id: string, zh: string, en: string, secretaries: number | null): Row => ({
  id,
  label_zh: zh,
  label_en: en,
  secretaries,
  paragraph: 6,
  evidence: '党组织书记正在',
  status: 'reported',
});

export const sample: Row[] = [
  {
    id: 'sampled',
    measure_zh: '抽样社区',
    measure_en: 'Communities sampled',
    value: 16,
    paragraph: 6,
    evidence: '采样的16个社区',
    status: 'reported',
  },
];

export const rows = {
  sample,
  communities,
  work,
  plans,
  visits: [
    visit(
      'reporting',
      '在街道汇报、对接工作',
      'At the subdistrict office, reporting and coordinating',
      4,
    ),
    visit(
      'meeting',
      '在社区组织研究工作任务',
      'In the community office, going through work tasks',
      4,
    ),
    visit(
      'frontline',
      '在社区一线走访、办公',
      'Out in the community, visiting or working on the spot',
      8,
    ),
  ],
  lost: [
    {
      id: 'hard-problems',
      label_zh: '视角三：破题解难',
      label_en: 'Lens three: hard problems',
      paragraph: 21,
      evidence: '从“破题解难”视角',
      status: 'partial',
    },
  ],
};
