import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import { ChartInputError, type LayoutName, type Row } from '../form.ts';
import { examples } from './examples.ts';
import { strip } from './index.ts';
import { sheet, tearOf } from './paper.ts';

const { options } = examples[1]!;

function drawn(rows: Row[], edition: 'zh-CN' | 'en' = 'zh-CN') {
  return draw({ form: strip, options, rows: { rows }, edition, id: 's', figure: () => undefined });
}

function part(id: string, more: Partial<Row> = {}): Row {
  return {
    id,
    label: `Part ${id}`,
    characters: 100,
    repeated: 0,
    state: 'whole',
    lost: null,
    paragraph: 1,
    evidence: 'x',
    status: 'reported',
    ...(more as Row),
  };
}

const parts = fc.array(
  fc.record({
    label: fc.constantFrom('导语', '视角三：破题解难', 'A part with a rather long name of its own'),
    characters: fc.option(fc.nat(20000), { nil: null }),
    state: fc.constantFrom('whole', 'partial', 'lost'),
    share: fc.constantFrom(0, 0.4, 1),
    lost: fc.constantFrom(
      null,
      '后半部分缺失。',
      'The second half is missing and so is all that followed it.',
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a strip chart', () => {
  it.each([
    [{ repeated: 101 }, 'options.repeated.column'],
    [{ repeated: 1e12 }, 'options.repeated.column'],
    [{ repeated: -1 }, 'options.repeated.column'],
    [{ characters: -1 }, 'options.length.column'],
  ])('refuses %o at %s, and does not try to draw it', (row, field) => {
    expect(() => drawn([part('p', row)])).toThrow(expect.objectContaining({ field }));
  });

  it('crowds no text in either column, whatever the lengths', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('zh-CN' as const, 'en' as const), (list, edition) => {
        const rows = list.map(({ share, ...more }, index) =>
          part(`p${index}`, { ...more, repeated: Math.floor((more.characters ?? 0) * share) }),
        );
        const { svg } = drawn(rows, edition);
        for (const layout of ['narrow', 'wide'] as LayoutName[])
          expect(crowding(readDrawing(svg[layout]))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws whole strips as long as their characters count', () => {
    const { svg } = drawn([part('a', { characters: 300 }), part('b', { characters: 900 })]);
    const [short, long] = widths(svg.wide);
    expect(long! / short!).toBeCloseTo(3, 1);
  });

  it('gives every lost part the same slot, and says nothing of its length', () => {
    const lost = { state: 'lost', characters: 0 };
    const { svg } = drawn([part('a', lost), part('b', lost), part('c', { characters: 900 })]);
    const { document } = parseHTML(svg.narrow);
    const slots = [...document.querySelectorAll('.s-lost')].map((slot) =>
      slot.getAttribute('width'),
    );
    expect(slots).toHaveLength(2);
    expect(new Set(slots).size).toBe(1);
  });

  it('tears only what is damaged', () => {
    const { svg } = drawn([part('a'), part('b', { state: 'partial' })]);
    const { document } = parseHTML(svg.wide);
    const torn = [...document.querySelectorAll('.s-fibre')].map((fibre) =>
      fibre.closest('.mark')?.getAttribute('data-key'),
    );
    expect(torn).toEqual(['b']);
  });

  it('names the row and the states it knows when a state is strange', () => {
    const strange = () => drawn([part('a', { state: 'torn' })]);
    expect(strange).toThrow(ChartInputError);
    expect(strange).toThrow('row "a" has the value "torn"');
  });
});

describe('a tear', () => {
  it('bites no deeper than its depth, never reaches out, and is the same every time', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (seed, depth) => {
        const tear = tearOf(seed, 26, depth);
        expect(Math.min(...tear)).toBeGreaterThanOrEqual(-depth);
        expect(Math.max(...tear)).toBeLessThanOrEqual(0);
        expect(tearOf(seed, 26, depth)).toEqual(tear);
      }),
    );
  });

  it('differs from part to part', () => {
    expect(sheet(0, 50, 0, 26, tearOf('essay', 26, 8))).not.toBe(
      sheet(0, 50, 0, 26, tearOf('commentary', 26, 8)),
    );
  });
});

/** Widths of the sheets of paper in a drawing, px. */
function widths(svg: string): number[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('.s-newsprint')].map((sheetPath) => {
    const xs = [...sheetPath.getAttribute('d')!.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) =>
      Number(x),
    );
    return Math.max(...xs) - Math.min(...xs);
  });
}
