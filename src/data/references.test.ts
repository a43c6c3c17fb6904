import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseJson } from './json.ts';
import { madeUpRows } from './made-up.ts';
import { checkReferences } from './references.ts';
import type { Computation } from './schemas/figures.ts';
import { type Survey, surveyFile } from './schemas/survey.ts';
import { madeUpPackage, sourcesOf } from './testing.ts';
import { parseYaml } from './yaml.ts';

/** The made-up rows' own: the visits sum to the sample, each is a fact's. */
const survey: Survey = {
  ...surveyFile.parse({ contact: 'a@example.org' }),
  sums: [
    { dataset: 'visits', sum: 'secretaries', equals: 'sampled' },
    {
      dataset: 'visits',
      where: { id: 'frontline' },
      sum: 'secretaries',
      equals: 'visits-frontline',
    },
    { dataset: 'communities', where: { sampled: 'yes' }, atMost: 'sampled' },
  ],
};

type MadeUp = ReturnType<typeof madeUpRows>;

/** The problems of the made-up rows after one change. */
function after(
  change: (rows: MadeUp) => void,
  pack = madeUpPackage(),
  computed: Computation[] = [],
  settings = survey,
) {
  const rows = madeUpRows();
  change(rows);
  return checkReferences({
    rows,
    package: pack,
    computed,
    charts: {},
    survey: settings,
    sources: {
      survey: parseYaml(stringify(settings), 'content/survey.yml').source!,
      data: sourcesOf(rows),
      figures: parseJson(JSON.stringify(computed, null, 1), 'content/data/figures.json').source!,
      charts: {},
    },
  });
}

test('rows that agree have no problems', () => expect(after(() => {})).toEqual([]));

const breaks: [string, (rows: MadeUp) => void, object][] = [
  ['an id in two rows', ({ facts }) => (facts[4]!.id = 'sampled'), { line: 6, field: '[4].id' }],
  [
    'a reading of no case',
    ({ needs }) => (needs[0]!.case = 'plan-xiqia'),
    { line: 2, field: '[0].case', cure: 'did you mean "plan-xiqiao"?' },
  ],
  [
    'a case of no community',
    ({ cases }) => (cases[1]!.community = 'xiqia'),
    {
      line: 3,
      field: '[1].community',
      cure: 'did you mean "xiqiao"?',
    },
  ],
  [
    'a case of no theme',
    ({ cases }) => (cases[0]!.theme = 'zzz'),
    {
      line: 2,
      field: '[0].theme',
      cure: expect.stringMatching(/was deleted, .*use one of: area-road/),
    },
  ],
  [
    'a community of no district',
    ({ communities }) => (communities[0]!.district = 'emeisham'),
    {
      line: 2,
      field: '[0].district',
    },
  ],
  ['a theme of no parent', ({ themes }) => (themes[4]!.parent = 'zzz'), { line: 6 }],
  ['a fact of no case', ({ facts }) => (facts[0]!.case = 'zzz'), { line: 2, field: '[0].case' }],
  ['a person of no community', ({ people }) => (people[3]!.community = 'zzz'), { line: 5 }],
  [
    'a sum whose fact is not there',
    ({ facts }) => facts.splice(1, 1),
    {
      file: 'content/survey.yml',
      field: 'sums[1].equals',
      message: expect.stringContaining('visits-frontline'),
    },
  ],
  [
    'a sample that is no sum',
    ({ facts }) => (facts[0]!.value = 5),
    {
      message: expect.stringMatching(/come to 4.*"sampled" is 5/),
    },
  ],
  [
    'a paragraph in two sections',
    ({ sections }) => (sections[2]!.paragraphs = '5-6,8'),
    {
      line: 4,
      field: '[2].paragraphs',
      message: expect.stringContaining('¶6'),
    },
  ],
  [
    'a paragraph in no section',
    ({ sections }) => (sections[2]!.paragraphs = '8'),
    {
      file: 'content/data/sections.json',
      message: expect.stringContaining('¶5'),
    },
  ],
];

test.each(breaks)('%s is told at its line', (_, change, expected) => {
  const problems = after(change);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject(expected);
});

test('a visit that differs from its fact is told, and the broken sum with it', () => {
  const problems = after(({ visits }) => {
    visits[0]!.secretaries = 3;
  });
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('come to 5'),
    expect.stringContaining('come to 3'),
  ]);
});

test('a dataset that only the package knows is told', () => {
  const pack = madeUpPackage();
  const [first] = pack.resources;
  const extra = { ...first!, name: 'case' as 'cases' };
  expect(after(() => {}, { ...pack, resources: [...pack.resources, extra] })).toMatchObject([
    { file: 'content/data/datapackage.json', cure: 'did you mean "cases"?' },
  ]);
});

test('a figure of the first screen that is not there is told at its place', () => {
  const shown = { ...survey, glance: ['sampled', 'no-such'] };
  expect(after(() => {}, madeUpPackage(), [], shown)).toMatchObject([
    { code: 'no-figure', file: 'content/survey.yml', field: 'glance[1]' },
  ]);
});

test.each([
  ['a column that is not there', { where: { lense: 'x' } }, 'no-column', 'where'],
  ['another column that is not there', { sum: 'valeu' }, 'no-column', 'sum'],
  ['a dataset that is not there', { dataset: 'fact' }, 'no-dataset', 'dataset'],
  ['a fact that is not there', { restOf: 'all' }, 'no-figure', 'restOf'],
  ['a name that a fact has', { id: 'sampled' }, 'duplicate-id', 'id'],
])('a count of %s is told at its place', (_, wrong, code, at) => {
  const words = {
    label_zh: '甲',
    label_en: 'A',
    unit_zh: '个',
    unit_en: 'things',
    unit_en_one: 'thing',
  };
  const right: Computation = { id: 'a', ...words, dataset: 'facts' };
  const told = (...computed: Computation[]) => after(() => {}, madeUpPackage(), computed);
  expect(told(right)).toEqual([]);
  expect(told(right, { ...right, id: 'b', ...wrong })).toMatchObject([
    { code, field: `[1].${at}` },
  ]);
  expect(told(right, right)).toMatchObject([{ code: 'duplicate-id', field: '[1].id' }]);
});
