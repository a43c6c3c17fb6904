import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { ChartInputError, type Row } from '../form.ts';
import { examples } from './examples.ts';
import { heap } from './geometry.ts';
import { layoutSteps } from './layout.ts';
import { sequenceOptions } from './options.ts';
import { prepare, sayFigures } from './prepare.ts';
import { renderStep } from './render.ts';
import { contextOf } from './testing.ts';

const sixteen = examples[0]!;
const context = contextOf(sixteen, 'zh-CN');
const series = prepare(sixteen.rows, sequenceOptions.parse(sixteen.options), context);

/** The error of preparing the sixteen with other rows. */
function refusal(rows: Record<string, Row[]>): ChartInputError {
  try {
    prepare({ ...sixteen.rows, ...rows }, sequenceOptions.parse(sixteen.options), context);
  } catch (error) {
    if (error instanceof ChartInputError) return error;
  }
  throw new Error('the rows were accepted');
}

describe('geometry', () => {
  it('keeps the discs of a heap apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const { places, ...reach } = heap(count, 20);
        expect(places).toHaveLength(count);
        for (const [index, a] of places.entries())
          for (const b of places.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(19.9);
        const [x, y] = (['x', 'y'] as const).map((way) => places.map((place) => place[way]));
        expect([Math.max(...x!), 0 - Math.min(...x!)]).toEqual([reach.x, reach.x]);
        expect([Math.max(...y!), 0 - Math.min(...y!)]).toEqual([reach.y, reach.y]);
        // A block, not a string of beads.
        expect(reach.x + reach.y).toBeLessThan(20 * (1 + 1.5 * Math.sqrt(count)));
      }),
    );
  });
});

describe('panels', () => {
  it('show one step each, with ids of their own', () => {
    const panels = series.steps.map((_, index) => renderStep(series, index, context));
    const ids = panels.flatMap((panel, index) => {
      const { document } = parseHTML(panel);
      const root = document.querySelector('svg')!;
      expect(root.id).toBe(`test-${series.steps[index]!.id}`);
      return [root, ...root.querySelectorAll('[id]')].map(({ id }) => id);
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have one height and a finger’s room for every mark', () => {
    const { height } = layoutSteps(series, context);
    for (const index of series.steps.keys()) {
      const { document } = parseHTML(renderStep(series, index, context));
      expect(document.querySelector('svg')!.getAttribute('height')).toBe(String(height));
      for (const hit of document.querySelectorAll('.mark > .hit:first-child')) {
        expect(Number(hit.getAttribute('width'))).toBeGreaterThanOrEqual(24);
        expect(Number(hit.getAttribute('height'))).toBeGreaterThanOrEqual(24);
      }
      expect(document.querySelectorAll('.mark > .hit:first-child').length).toBe(
        document.querySelectorAll('.mark').length,
      );
    }
  });

  it('draw every disc of the layout once', () => {
    for (const [index, { marks }] of layoutSteps(series, context).steps.entries()) {
      const { document } = parseHTML(renderStep(series, index, context));
      const drawn = [...document.querySelectorAll('[data-disc]')].map((disc) =>
        disc.getAttribute('data-disc'),
      );
      expect(drawn.sort()).toEqual(marks.map(({ key }) => key).sort());
    }
  });

  it('set the discs of the row that a step is about in the accent', () => {
    const { document } = parseHTML(renderStep(series, 1, context));
    const accents = document.querySelectorAll('[data-disc] .s-accent.l-paper');
    expect(accents).toHaveLength(8);
    expect(document.querySelector('.t-number.t-accent')!.textContent).toBe('8/16');
  });

  it('tell looks apart without colour', () => {
    // Lenses differ by place and label; what is done, planned, set aside or unnamed must differ by form.
    const drawn = series.steps.flatMap((_, index) => {
      const { document } = parseHTML(renderStep(series, index, context));
      return [...document.querySelectorAll('[data-disc]')].map((disc) => [
        layoutSteps(series, context).steps[index]!.marks.find(
          ({ key }) => key === disc.getAttribute('data-disc'),
        )!.look,
        [...disc.querySelectorAll(':not(.l-glint)')]
          .map(({ outerHTML }) => /class="[^"]*"/.exec(outerHTML))
          .join(),
      ]);
    });
    const forms = new Map(drawn.map(([look, form]) => [look, form]));
    for (const look of ['anonymous', 'named', 'lens-1', 'wish-2', 'aside', 'unnamed'])
      expect(forms.has(look), look).toBe(true);
    const plain = [...forms].filter(([look]) => look !== 'lost');
    expect(new Set(plain.map(([, form]) => form)).size).toBe(plain.length);
  });
});

describe('accounts', () => {
  it('count every disc of every step in the table', () => {
    const discs = (step: (typeof series.steps)[number]) =>
      step.groups.flatMap(({ items }) => items.flatMap((item) => item.discs));
    expect(series.steps.map((step) => discs(step).length)).toEqual([16, 16, 16, 16, 17, 16, 16]);
    const drawn = series.steps.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
    expect(drawn.map(({ mark }) => mark)).toEqual(series.marks);
  });

  it('can be followed by name from the districts on, not before', () => {
    const named = series.steps.filter(({ identity }) => identity === 'named').map(({ id }) => id);
    expect(named).toEqual(['districts', 'work', 'plans', 'both', 'lost']);
  });

  it('say who was not named, and vouch for all with evidence', () => {
    for (const { evidence } of series.marks) expect(evidence.length).toBeGreaterThan(0);
    const anonymous = series.marks.filter(({ key }) => /^(sample|whereabouts|lost)-/.test(key));
    expect(anonymous.some(({ community }) => community)).toBe(false);
  });

  it('call a pair of work and plan planned, the weaker claim', () => {
    const pair = series.marks.find(({ key }) => key === 'both-m08')!;
    expect(pair.status).toBe('projected');
    expect(pair.evidence).toHaveLength(3);
  });

  it('list who stands where at the end of a description', () => {
    expect(series.steps[3]!.description).toContain('社区经济：沟儿口社区和马路桥社区');
    expect(series.steps[5]!.description).toContain('城东社区：组织与队伍 → 队伍更强 / 阵地更好');
  });
});

describe('refusals', () => {
  it('name the step whose counts exceed the sample', () => {
    const visits = sixteen.rows.visits!.map((row) => ({ ...row, secretaries: 9 }));
    expect(refusal({ visits })).toMatchObject({
      field: 'options.steps.1.members',
      message: expect.stringContaining('27'),
    });
  });

  it('name a community that is not on the roster', () => {
    const work = [{ ...sixteen.rows.work![0]!, community: 'datian' }];
    expect(refusal({ work }).message).toContain('datian');
  });

  it('name a column that is not there', () => {
    const work = sixteen.rows.work!.map(({ community, ...row }) => ({ ...row, other: community! }));
    const refused = refusal({ work });
    expect(refused.field).toBe('options.steps.3.members.community');
    expect(refused.message).toContain('no column "community"');
  });

  it('refuse more names than the sample holds', () => {
    expect(refusal({ sample: [{ ...sixteen.rows.sample![0]!, value: 3 }] }).field).toBe(
      'options.roster',
    );
  });

  it('name a wrong placeholder’s place', () => {
    const wrong = () =>
      sayFigures({ zh: '{sampled|unit}', en: '' }, context, 'options.steps.0.caption');
    expect(wrong).toThrow(expect.objectContaining({ field: 'options.steps.0.caption.zh' }));
  });

  it('refuse two steps of one id', () => {
    const { steps } = sequenceOptions.parse(sixteen.options);
    const parsed = sequenceOptions.safeParse({
      ...(sixteen.options as object),
      steps: [steps[0], steps[0]],
    });
    expect(parsed.error?.issues[0]?.message).toBe('steps-unique');
  });
});
