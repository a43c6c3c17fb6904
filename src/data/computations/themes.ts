import type { Rows } from '../schemas/index.ts';
import { type Computations, counting } from './computation.ts';

type Theme = Rows['themes'][number];
const group = (name: Theme['group']) => (data: Rows) =>
  data.themes.filter((row) => row.group === name);
const list = (name: 'a' | 'b') => (data: Rows) => data.themes.filter((row) => row.list === name);
const legible = (name: Theme['group']) => (data: Rows) =>
  group(name)(data).filter((row) => row.label_zh !== null);
const lost = (name: Theme['group']) => (data: Rows) =>
  group(name)(data).filter((row) => row.label_zh === null);

/** What is left of the commentary and the essay. */
export const ofThemes: Computations = {
  'efforts-legible': counting(
    'themes',
    'items',
    '点评留下的方面',
    'Efforts left of the commentary',
    legible('effort'),
  ),
  'efforts-missing': counting(
    'themes',
    'items',
    '点评缺失的方面',
    'Efforts missing from the commentary',
    lost('effort'),
  ),
  'types-legible': counting(
    'themes',
    'items',
    '留下的书记类型',
    'Types of secretary left',
    group('secretary-type'),
  ),
  'precisions-legible': counting(
    'themes',
    'items',
    '可辨认的“精准”',
    'Legible precisions',
    legible('precision'),
  ),
  'precisions-missing': counting(
    'themes',
    'items',
    '无法辨认的“精准”',
    'Illegible precisions',
    lost('precision'),
  ),
  'dimensions-a': counting(
    'themes',
    'items',
    '前一处列出的维度',
    'Dimensions in the first list',
    list('a'),
  ),
  'dimensions-b': counting(
    'themes',
    'items',
    '后一处列出的维度',
    'Dimensions in the second list',
    list('b'),
  ),
  'dimensions-shared': counting(
    'themes',
    'items',
    '两处都有的维度',
    'Dimensions in both lists',
    (data) =>
      list('a')(data).filter((row) =>
        list('b')(data).some((other) => other.label_zh === row.label_zh),
      ),
  ),
  'dimension-lists': counting(
    'themes',
    'items',
    '维度的列法',
    'Lists of dimensions',
    (data) => data.themes.filter((row) => row.list !== null),
    {
      value: (data) => new Set(data.themes.flatMap((row) => row.list ?? [])).size,
    },
  ),
  measures: counting(
    'themes',
    'items',
    '“选育管爱”的短语',
    'Phrases of select, train, manage, care',
    group('measure'),
  ),
};
