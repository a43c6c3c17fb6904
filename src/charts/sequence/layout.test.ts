import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edition, editionIds } from '../../i18n/index.ts';
import { type Example, type LayoutName, layouts, type Row } from '../form.ts';
import { examples } from './examples.ts';
import { layoutSteps } from './layout.ts';
import { sequenceOptions } from './options.ts';
import { prepare } from './prepare.ts';
import { complaints, contextOf, keysOf } from './testing.ts';

const layoutNames = Object.keys(layouts) as LayoutName[];

function layoutOf(example: Example, edition: Edition, layout: LayoutName) {
  const context = contextOf(example, edition, layout);
  const options = sequenceOptions.parse(example.options);
  return layoutSteps(prepare(example.rows, options, context), context);
}

const cases = examples.flatMap((example) =>
  editionIds.flatMap((edition) =>
    layoutNames.map((layout) => ({ name: example.name, example, edition, layout })),
  ),
);

describe('layout of the examples', () => {
  it.each(cases)(
    '$name $edition $layout has room for everything',
    ({ example, edition, layout }) => {
      expect(complaints(layoutOf(example, edition, layout))).toEqual([]);
    },
  );

  it.each(cases)('$name $edition $layout is plain data', ({ example, edition, layout }) => {
    const made = layoutOf(example, edition, layout);
    const json = JSON.stringify(made);
    expect(JSON.parse(json)).toEqual(made);
    expect(json.match(/[^"]{0,20}(?:\d\.\d\d|null|NaN)/)?.[0]).toBeUndefined();
  });
});

describe('layout of the sixteen', () => {
  const sixteen = examples[0]!;

  it.each(layoutNames)('%s keeps every disc in every step', (layout) => {
    const { steps } = layoutOf(sixteen, 'zh-CN', layout);
    const keys = keysOf(steps[0]!);
    expect(keys).toHaveLength(16);
    for (const step of steps) expect(keysOf(step)).toEqual(keys);
  });

  it('keeps a community on its disc in every step with names', () => {
    const { steps } = layoutOf(sixteen, 'zh-CN', 'wide');
    const owners = steps.map(
      ({ labels }) =>
        new Map(
          labels.flatMap(({ disc, lines }) =>
            disc && !disc.includes('-') ? [[disc, lines.join('')]] : [],
          ),
        ),
    );
    expect(owners[2]!.size).toBe(14);
    for (const step of [3, 4, 5]) expect(owners[step]).toEqual(owners[2]);
  });

  it('gives Chengdong a twin where it is named twice, and only there', () => {
    const { steps } = layoutOf(sixteen, 'zh-CN', 'wide');
    const twins = steps.map(({ marks }) => marks.filter(({ twinOf }) => twinOf));
    expect(twins.map((found) => found.length)).toEqual([0, 0, 0, 0, 1, 0, 0]);
    expect(twins[4]![0]).toMatchObject({ key: 'm08-2', twinOf: 'm08', group: 'venues' });
  });

  it('ends without a name: all discs empty, none tied to a community', () => {
    const { steps } = layoutOf(sixteen, 'en', 'wide');
    const last = steps.at(-1)!;
    expect(last.marks.every(({ look }) => look === 'lost')).toBe(true);
    expect(last.labels.some(({ disc }) => disc)).toBe(false);
  });

  it('moves named discs a short way from lens to lens', () => {
    const { steps } = layoutOf(sixteen, 'zh-CN', 'wide');
    const lengths = [3, 4, 5].map((index) => {
      const before = new Map(steps[index - 1]!.marks.map((disc) => [disc.key, disc]));
      const ways = steps[index]!.marks.flatMap(({ key, x, y }) => {
        const from = before.get(key);
        return from ? [Math.hypot(x - from.x, y - from.y)] : [];
      });
      return ways.reduce((sum, way) => sum + way, 0) / ways.length;
    });
    // On average less than a third of the column.
    for (const length of lengths) expect(length).toBeLessThan(680 / 3);
  });
});

describe('layout of any sample', () => {
  const han = fc.string({
    unit: fc.constantFrom(...'城东钟鼓马路桥红华苑青龙'),
    minLength: 1,
    maxLength: 7,
  });
  const latin = fc
    .array(fc.string({ unit: fc.constantFrom(...'aeghinouw'), minLength: 2, maxLength: 10 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(' '));
  const person = fc.record({
    zh: han,
    en: latin,
    district: fc.integer({ min: 0, max: 1 }),
    work: fc.option(fc.integer({ min: 0, max: 4 })),
    plans: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
  });
  const sample = fc.record({
    people: fc.array(person, { maxLength: 18 }),
    unnamed: fc.integer({ min: 0, max: 5 }),
    counts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
  });

  it('has room for everything in both columns and editions', () => {
    fc.assert(
      fc.property(
        sample,
        fc.constantFrom(...editionIds),
        fc.constantFrom(...layoutNames),
        (made, edition, layout) => {
          expect(complaints(layoutOf(exampleOf(made), edition, layout))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  const said = { paragraph: 1, evidence: '字', status: 'reported' };

  function exampleOf(made: typeof sample extends fc.Arbitrary<infer T> ? T : never): Example {
    const { people } = made;
    const total = Math.max(1, people.length + made.unnamed);
    const theme = (rows: [number, number][]): Row[] =>
      rows
        .sort((a, b) => a[1] - b[1])
        .map(([index, group]) => ({
          ...said,
          id: `${index}-${group}`,
          community: `c${index}`,
          theme: `t${group}`,
          'theme.short_zh': '组织与队伍',
          'theme.short_en': 'Better surroundings',
          title_zh: '事',
          title_en: 'Case',
        }));
    let left = total;
    const visits = made.counts.map((count, index): Row => {
      const secretaries = Math.min(count, left);
      left -= secretaries;
      return {
        ...said,
        id: `v${index}`,
        secretaries,
        label_zh: '在社区一线走访、办公',
        label_en: 'Out in the community, visiting',
      };
    });
    const base = examples[0]!;
    return {
      ...base,
      rows: {
        ...base.rows,
        sample: [{ ...base.rows.sample![0]!, value: total }],
        visits,
        communities: people
          .map(({ zh, en, district }, index) => ({
            ...said,
            id: `c${index}`,
            name_zh: zh,
            name_en: en,
            short_zh: zh,
            short_en: en,
            district: `d${district}`,
            'district.label_zh': '峨眉山市',
            'district.label_en': 'Shizhong District',
          }))
          .sort((a, b) => a.district.localeCompare(b.district)),
        work: theme(people.flatMap(({ work }, index) => (work === null ? [] : [[index, work]]))),
        plans: theme(
          people.flatMap(({ plans }, index) =>
            plans.map((plan): [number, number] => [index, plan]),
          ),
        ),
      },
    };
  }
});
