import { describe, expect, test } from 'vitest';
import { readBars } from '../charts/bar/read.testing.ts';
import { readLinks } from '../charts/facing/read.testing.ts';
import { readWays } from '../charts/flow/read.testing.ts';
import type { LayoutName } from '../charts/form.ts';
import { readCells } from '../charts/matrix/read.testing.ts';
import { marksOf, svgOf, wordsOf } from '../charts/shared/read.testing.ts';
import { readStrips } from '../charts/strip/read.testing.ts';
import { readCounts, readGroups, readHalves } from '../charts/unit/read.testing.ts';
import { type Edition, editionIds } from '../i18n/index.ts';
import { chartIds, chartView } from './charts.ts';
import { content } from './content.ts';
import { sequenceView } from './sequence.ts';

/**
 * Charts tell the truth: values are read back from the drawn shapes, through
 * the scales and heads that a reader has, and held against the data rows.
 */
const { rows } = content();
const drawings = (['narrow', 'wide'] as LayoutName[]).flatMap((layout) =>
  editionIds.map((edition) => ({ layout, edition })),
);
const suffix = (edition: Edition) => (edition === 'en' ? 'en' : 'zh');
const read: string[] = ['sixteen'];

/** A test of one chart in both widths and editions. */
function holds(
  id: string,
  check: (svg: Element, column: 'zh' | 'en', edition: Edition, layout: LayoutName) => void,
): void {
  read.push(id);
  test.each(drawings)(`${id}, $layout, $edition`, ({ layout, edition }) => {
    const view = chartView(id, edition);
    const svg = svgOf(view.svg[layout]);
    expect(
      marksOf(svg)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(view.table.rows.map(({ key }) => key).sort());
    check(svg, suffix(edition), edition, layout);
  });
}

/** Lengths in px against values: all have one scale, to half a px. */
function proportional(lengths: Map<string, number>, values: Map<string, number>): void {
  const [longest] = [...values].sort((a, b) => b[1] - a[1]);
  const scale = lengths.get(longest![0])! / longest![1];
  expect(scale).toBeGreaterThan(0);
  expect([...lengths.keys()].sort()).toEqual([...values.keys()].sort());
  for (const [key, length] of lengths)
    expect(Math.abs(length - values.get(key)! * scale), key).toBeLessThanOrEqual(0.5);
}

const factValue = (id: string) => rows.facts.find((fact) => fact.id === id)!.value;
const theme = (id: string) => rows.themes.find((row) => row.id === id)!;
const caseOf = (id: string) => rows.cases.find((row) => row.id === id)!;
const districtOf = (community: string) => {
  const { district } = rows.communities.find(({ id }) => id === community)!;
  return rows.districts.find(({ id }) => id === district);
};

describe('bars are as long as their values', () => {
  holds('market-plan', (svg) => {
    const bars = readBars(svg);
    proportional(bars, new Map([...bars.keys()].map((key) => [key, factValue(key)])));
  });
});

describe('cards say their sum, in so many words, and share no scale', () => {
  holds('expected-income', (svg, column, edition) => {
    for (const { key, mark } of marksOf(svg)) {
      const fact = rows.facts.find(({ id }) => id === key)!;
      const [name] = rows.communities.filter(({ id }) => id === fact.community);
      const words = wordsOf(mark).map(({ text }) => text);
      expect(words).toContain(name![`name_${column}`]);
      expect(words).toContain(
        edition === 'en'
          ? `${(fact.value * fact.factor_en).toLocaleString('en')} yuan`
          : `${fact.value}${fact.unit_zh}`,
      );
      expect(words).toContain(fact[`measure_${column}`]);
      expect(words.join('')).toContain(`“${fact.evidence}”`);
      expect(words.join(' ')).toContain(edition === 'en' ? 'planned or expected' : '计划或预计');
      expect(mark.querySelectorAll('rect:not(.hit)')).toHaveLength(1);
    }
  });
});

describe('units are as many as are counted', () => {
  holds('whereabouts', (svg) => {
    expect(readCounts(svg)).toEqual(
      new Map(rows.visits.map(({ id, secretaries }) => [id, secretaries])),
    );
  });
  holds('coverage', (svg, column) => {
    const halves = readHalves(svg);
    const groups = readGroups(svg);
    for (const { id } of rows.communities) {
      const own = rows.cases.filter(({ community }) => community === id);
      expect(halves.get(id), id).toEqual({
        work: own.some(({ lens }) => lens === 'daily-work'),
        plan: own.some(({ lens }) => lens === 'better-governance'),
      });
      const district = districtOf(id);
      if (district) expect(groups.get(id), id).toBe(district[`label_${column}`]);
    }
  });
});

describe('plans stand below what they wait for, and their number is that of their discs', () => {
  holds('what-plans-need', (svg, column) => {
    const [above, own, unclear] = {
      zh: ['要等上级', '自己能办', '看不出'],
      en: ['Wait for the level above', 'On its own', 'Unclear'],
    }[column];
    const heads: Record<string, string | undefined> = { own, unclear };
    const expected = rows.needs.map((row) => [row.id, heads[row.depends_on] ?? above!] as const);
    expect(readGroups(svg)).toEqual(new Map(expected));
    const shares = [...svg.querySelectorAll('.t-number')].map((text) => text.textContent);
    const count = (head: string | undefined) =>
      expected.filter(([, under]) => under === head).length;
    expect(shares).toEqual([above, own, unclear].map((head) => `${count(head)}/10`));
    for (const { id, depends_on } of rows.needs)
      expect(svg.querySelector(`[data-key="${id}"] .s-lens-2-soft`) === null, id).toBe(
        depends_on === 'unclear',
      );
  });
});

describe('discs stand below their theme and beside their district', () => {
  for (const id of ['daily-work', 'plans'])
    holds(id, (svg, column) => {
      for (const [key, cell] of readCells(svg)) {
        const row = caseOf(key);
        expect(cell, key).toEqual({
          column: theme(row.theme)[`short_${column}`],
          group: districtOf(row.community)![`label_${column}`],
          planned: row.status === 'projected',
        });
      }
    });
});

describe('ways lead from what is done to what is wanted', () => {
  holds('work-to-plans', (svg, column) => {
    const pairs = rows.cases
      .filter(({ lens }) => lens === 'daily-work')
      .flatMap((work) =>
        rows.cases
          .filter((plan) => plan.lens === 'better-governance' && plan.community === work.community)
          .map((plan) => [work, plan] as const),
      );
    expect(readWays(svg)).toEqual(
      new Map(
        [...readWays(svg).keys()].map((key) => {
          const [work, plan] = pairs.find((pair) => key === `${pair[0].id}-${pair[1].id}`)!;
          return [key, { from: work[`title_${column}`], to: plan[`title_${column}`] }];
        }),
      ),
    );
    expect(readWays(svg).size).toBe(pairs.length);
  });
});

describe('words stand in the line of their community and under the head of their lens', () => {
  holds('ledger', (svg, column, _edition, layout) => {
    const { options } = content().charts.ledger as unknown as {
      options: { columns: { value: string; label: Record<'zh' | 'en', string> }[] };
    };
    const heads = options.columns.map(({ value, label }) => ({ value, label: label[column] }));
    const compact = (text: string) => text.replaceAll(' ', '');
    const read = marksOf(svg).flatMap(({ key, mark }) => {
      const words = wordsOf(mark, 'text');
      const labels = wordsOf(layout === 'wide' ? svg : mark, 'text.t-strong, text.t-soft');
      return words.slice(1).flatMap(({ text, x, y }) => {
        const [head] = heads
          .flatMap(({ value, label }) =>
            labels.filter((word) => word.text === label).map((word) => ({ value, ...word })),
          )
          .filter((word) => (layout === 'wide' ? word.x === x : word.x < x && word.y <= y + 1))
          .sort((one, other) => other.y - one.y);
        return head ? [`${key} ${head.value} ${compact(text)}`] : [];
      });
    });
    const told = rows.cases.map(
      (row) => `${row.community} ${row.lens} ${compact(row[`title_${column}`])}`,
    );
    expect(read.sort()).toEqual(told.sort());
    expect(svg.querySelectorAll('rect.s-lost')).toHaveLength(layout === 'wide' ? 1 : 14);
    expect(marksOf(svg)).toHaveLength(factValue('sampled'));
  });
});

describe('links join what both lists say', () => {
  holds('precisions', (svg, column) => {
    const list = (name: string) => rows.themes.filter(({ list }) => list === name);
    const shared = list('a').filter((row) =>
      list('b').some((other) => other[`label_${column}`] === row[`label_${column}`]),
    );
    const measures = rows.themes.filter(({ group }) => group === 'measure');
    expect(readLinks(svg)).toEqual([
      ...shared.map((row) => ({ left: row[`label_${column}`], right: row[`label_${column}`] })),
      ...measures.map((row) => ({ left: row[`label_${column}`], right: row[`detail_${column}`] })),
    ]);
    expect(slots(svg)).toEqual(['precision-lost']);
  });
  holds('efforts', (svg, column) => {
    const words = (pairs: [string, string][]) =>
      pairs.map(([from, to]) => ({
        left: theme(from)[`label_${column}`],
        right: theme(to)[`label_${column}`],
      }));
    expect(readLinks(svg)).toEqual(
      words([
        ['area-organisation', 'effort-party'],
        ['area-governance', 'effort-governance'],
        ['area-economy', 'effort-governance'],
        ['area-organisations', 'effort-governance'],
      ]),
    );
    expect(slots(svg)).toEqual(['effort-lost']);
  });
});

/** Keys of the marks that are empty slots. */
function slots(svg: Element): string[] {
  return marksOf(svg)
    .filter(({ mark }) => mark.querySelector('.s-lost'))
    .map(({ key }) => key);
}

describe('strips are as long as the characters that can be read', () => {
  holds('legibility', (svg) => {
    const strips = readStrips(svg);
    const whole = rows.sections.filter(({ state }) => state === 'whole');
    const lengths = new Map(whole.map(({ id }) => [id, strips.get(id)!.to]));
    proportional(lengths, new Map(whole.map(({ id, characters }) => [id, characters!])));
    const longest = whole.reduce((a, b) => (a.characters! > b.characters! ? a : b));
    const scale = strips.get(longest.id)!.to / longest.characters!;
    for (const { id, characters, state } of rows.sections) {
      const { from, to } = strips.get(id)!;
      // A torn edge wanders about its last character, a straight one stands on it.
      const slack = state === 'partial' ? 0.5 : 1;
      expect(characters! * scale, id).toBeGreaterThan(from - slack);
      expect(characters! * scale, id).toBeLessThan(to + slack);
    }
  });
});

describe('the sixteen show who appears where', () => {
  test.each(drawings)('$layout, $edition', ({ layout, edition }) => {
    const { steps } = sequenceView('sixteen', edition);
    const panel = (id: string) =>
      marksOf(svgOf(steps.find((step) => step.id === `sixteen-${id}`)!.svg[layout]));
    const discs = (mark: Element) => mark.querySelectorAll('[data-disc]').length;
    const counts = (id: string) => panel(id).map(({ mark }) => discs(mark));
    expect(counts('sample')).toEqual([factValue('sampled')]);
    expect(counts('whereabouts').sort()).toEqual(
      rows.visits.map(({ secretaries }) => secretaries).sort(),
    );
    const shown = (id: string, look: string) =>
      new Set(
        panel(id)
          .filter(({ mark }) => mark.querySelector(look))
          .map(({ mark }) => mark.getAttribute('data-community')),
      );
    const inLens = (lens: string) =>
      new Set(rows.cases.filter((row) => row.lens === lens).map(({ community }) => community));
    const [work, plans] = [inLens('daily-work'), inLens('better-governance')];
    expect(shown('work', '.s-lens-1')).toEqual(work);
    expect(shown('plans', '.s-lens-2-soft')).toEqual(plans);
    expect(shown('both', '.s-lens-1')).toEqual(
      new Set([...work].filter((community) => plans.has(community))),
    );
    const named = new Set(
      panel('districts').map(({ mark }) => mark.getAttribute('data-community')),
    );
    named.delete(null);
    expect(named).toEqual(
      new Set(rows.communities.filter(({ district }) => district).map(({ id }) => id)),
    );
  });
});

test('every chart is read back', () => {
  expect(read.sort()).toEqual(chartIds());
});
