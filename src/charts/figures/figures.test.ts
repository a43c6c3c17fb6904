import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import type { Row } from '../form.ts';
import { num, svgOf } from '../shared/read.testing.ts';
import { examples } from './examples.ts';
import { figures } from './index.ts';

const [{ options, rows: sums }] = examples as [(typeof examples)[number]];
const template = sums.rows![0]!;

function svgs(rows: readonly Row[], edition: 'zh-CN' | 'en' = 'zh-CN') {
  const input = { form: figures, options, rows: { rows }, edition, id: 'f' };
  return Object.values(draw({ ...input, figure: () => undefined }).svg);
}

describe('figures on cards', () => {
  it('share one size, whatever their values: no length speaks', () => {
    for (const svg of svgs(
      [1, 1_500_000].map((value, index) => ({ ...template, id: `r${index}`, value })),
    )) {
      const numerals = [...svgOf(svg).querySelectorAll('.mark .t-serif')];
      expect(numerals.map(({ textContent }) => textContent)).toEqual(['1万元', '1,500,000万元']);
      expect(new Set(numerals.map((each) => num(each, 'font-size'))).size).toBe(1);
      const bars = [...svgOf(svg).querySelectorAll('.mark rect:not(.hit)')];
      expect(new Set(bars.map((each) => num(each, 'width'))).size).toBe(1);
    }
  });

  it('say what the report vouches for', () => {
    for (const svg of svgs([template, { ...template, id: 'b', value: null }])) {
      const words = [...svgOf(svg).querySelectorAll('text')].map(({ textContent }) => textContent);
      for (const said of ['预计', '20万元', '缺', '计划或预计', '第10段 “年收入20万元”'])
        expect(words).toContain(said);
    }
  });

  it('crowd no text, however many and however long', () => {
    const row = fc.record({
      value: fc.option(fc.oneof(fc.nat(40), fc.constant(1234567.5)), { nil: null }),
      qualifier: fc.constantFrom('exact', 'more-than', 'at-least', 'expected'),
      label: fc.constantFrom('府街', 'A company with a decidedly long name'),
      detail: fc.constantFrom('', '农贸市场', 'Upkeep, clean-up, cleaning and so on '.repeat(3)),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 7 }),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (list, edition) => {
          const rows = list.map(({ label, detail, ...more }, index) => ({
            ...{ ...template, ...more, id: `r${index}`, label_zh: label, label_en: label },
            ...{ detail_zh: detail, detail_en: detail },
          }));
          for (const svg of svgs(rows, edition)) expect(crowding(readDrawing(svg))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
