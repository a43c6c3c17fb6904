import type { Rows } from '../schemas/index.ts';
import { type Computations, counting, factValue, sum } from './computation.ts';

const under = (lens: string) => (data: Rows) => data.cases.filter((row) => row.lens === lens);
const plans = under('better-governance');
const marketIds = ['gouerkou-shops', 'gouerkou-stalls'];

/** What the report tells: cases, mentions, visits, figures. */
export const ofCases: Computations = {
  'work-cases': counting(
    'cases',
    'cases',
    '“日常工作”的案例',
    'Cases in the daily-work lens',
    under('daily-work'),
  ),
  'plan-mentions': counting(
    'cases',
    'mentions',
    '“完善治理”的提及',
    'Mentions in the better-governance lens',
    plans,
  ),
  'plans-venues': counting(
    'cases',
    'mentions',
    '想改善阵地的提及',
    'Mentions under better premises',
    (data) => plans(data).filter((row) => row.theme === 'wish-venues'),
  ),
  'chengdong-plans': counting(
    'cases',
    'mentions',
    '城东社区的想法',
    'Mentions of Chengdong’s plans',
    (data) => plans(data).filter((row) => row.community === 'chengdong'),
  ),
  'all-cases': counting(
    'cases',
    'cases',
    '两个视角的案例与提及',
    'Cases and mentions in both lenses',
  ),
  'hard-problem-cases': counting(
    'cases',
    'cases',
    '“破题解难”留下的案例',
    'Cases left of the hard-problems lens',
    under('hard-problems'),
  ),
  'visits-total': counting(
    'visits',
    'secretaries',
    '注明去处的书记',
    'Secretaries whose whereabouts are given',
    undefined,
    {
      value: (data) => sum(data.visits.map((row) => row.secretaries)),
    },
  ),
  'market-units': counting(
    'facts',
    'units',
    '农贸市场的门市与摊位',
    'Shops and stalls in the market',
    (data) => data.facts.filter(({ id }) => marketIds.includes(id)),
    {
      status: 'projected',
      value: (data) => sum(marketIds.map((id) => factValue(data, id))),
    },
  ),
  'facts-total': counting('facts', 'figures', '数据表中的数字', 'Figures in the dataset'),
  'income-communities': counting(
    'facts',
    'communities',
    '给出预计收入的社区',
    'Communities with an expected income',
    (data) => data.facts.filter((row) => row.unit_zh === '万元'),
  ),
};
