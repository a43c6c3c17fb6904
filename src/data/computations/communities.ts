import type { Rows } from '../schemas/index.ts';
import { type Computations, counting, factValue } from './computation.ts';

const inBody = (data: Rows) => data.communities.filter((row) => row.named_in === 'body');
const inDistrict = (district: string) => (data: Rows) =>
  inBody(data).filter((row) => row.district === district);
const under = (data: Rows, lens: string) =>
  data.communities.filter(({ id }) =>
    data.cases.some((row) => row.lens === lens && row.community === id),
  );
const work = (data: Rows) => under(data, 'daily-work');
const plans = (data: Rows) => under(data, 'better-governance');
/** The sampled communities that a list leaves out: a number, since they have no rows. */
const others = (list: (data: Rows) => Rows['communities']) => ({
  value: (data: Rows) => factValue(data, 'sampled') - list(data).length,
});

/** Who is named where. */
export const ofCommunities: Computations = {
  'named-communities': counting(
    'communities',
    'communities',
    '报告点名的社区',
    'Communities the report names',
  ),
  'named-in-body': counting(
    'communities',
    'communities',
    '正文点名的社区',
    'Communities named in the body',
    inBody,
  ),
  'named-in-caption': counting(
    'communities',
    'communities',
    '仅见于图片说明的社区',
    'Communities named only in a caption',
    (data) => data.communities.filter((row) => row.named_in === 'caption'),
  ),
  'body-shizhong': counting(
    'communities',
    'communities',
    '市中区具名社区',
    'Communities named in Shizhong District',
    inDistrict('shizhong'),
  ),
  'body-emeishan': counting(
    'communities',
    'communities',
    '峨眉山市具名社区',
    'Communities named in Emeishan City',
    inDistrict('emeishan'),
  ),
  unnamed: counting(
    'communities',
    'communities',
    '抽样中正文没有点名的社区',
    'Sampled communities that the body does not name',
    inBody,
    others(inBody),
  ),
  'survey-districts': counting(
    'districts',
    'items',
    '调研所到的区县',
    'Districts the survey went to',
  ),
  'work-communities': counting(
    'communities',
    'communities',
    '“日常工作”点名的社区',
    'Communities in the daily-work lens',
    work,
  ),
  'not-in-work': counting(
    'communities',
    'communities',
    '抽样中“日常工作”没有点名的社区',
    'Sampled communities the daily-work lens does not name',
    work,
    others(work),
  ),
  'plan-communities': counting(
    'communities',
    'communities',
    '“完善治理”点名的社区',
    'Communities in the better-governance lens',
    plans,
  ),
  'not-in-plans': counting(
    'communities',
    'communities',
    '抽样中“完善治理”没有点名的社区',
    'Sampled communities the better-governance lens does not name',
    plans,
    others(plans),
  ),
  'both-lenses': counting(
    'communities',
    'communities',
    '两个视角都出现的社区',
    'Communities in both lenses',
    (data) => work(data).filter((row) => plans(data).includes(row)),
  ),
  'only-work': counting(
    'communities',
    'communities',
    '只见于“日常工作”的社区',
    'Communities only in the daily-work lens',
    (data) => work(data).filter((row) => !plans(data).includes(row)),
  ),
  'only-plans': counting(
    'communities',
    'communities',
    '只见于“完善治理”的社区',
    'Communities only in the better-governance lens',
    (data) => plans(data).filter((row) => !work(data).includes(row)),
  ),
};
