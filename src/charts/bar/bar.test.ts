import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import { ChartInputError, type LayoutName, type Row } from '../form.ts';
import { examples } from './examples.ts';
import { bar } from './index.ts';

const example = examples.find(({ name }) => name === 'bar-qualifiers')!;

function drawn(rows: readonly Row[], options: object = {}, edition: 'zh-CN' | 'en' = 'zh-CN') {
  const all = { ...(example.options as object), ...options };
  return draw({
    form: bar,
    options: all,
    rows: { rows },
    edition,
    id: 'b',
    figure: () => undefined,
  });
}

const template = example.rows.rows![0]!;
function row(id: string, more: Row): Row {
  return { ...template, id, ...more };
}

/** The bar of each mark, whatever its kind: not its hit area. */
function bars(svg: string): Element[] {
  return [...parseHTML(svg).document.querySelectorAll('.mark rect:not(.hit)')];
}
function baseline(svg: string): string | null {
  return parseHTML(svg).document.querySelector('line.l-ink')!.getAttribute('x1');
}
const width = (element: Element) => Number(element.getAttribute('width'));

const anyRow = fc.record({
  value: fc.option(fc.oneof(fc.nat(40), fc.nat(1e9), fc.constant(1234567.5)), { nil: null }),
  qualifier: fc.constantFrom('exact', 'more-than', 'at-least', 'expected'),
  label: fc.constantFrom('府街', 'A company with a decidedly long name', '街区保洁服务'.repeat(6)),
  detail: fc.constantFrom(
    '',
    '农贸市场',
    'Upkeep, clean-up, cleaning, promotion and so on '.repeat(3),
  ),
});

describe('a bar chart', () => {
  it('crowds no text and keeps every bar inside, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (list, edition) => {
          const rows = list.map(({ value, qualifier, label, detail }, index) =>
            row(`r${index}`, {
              value,
              qualifier,
              label_zh: label,
              label_en: label,
              detail_zh: detail,
              detail_en: detail,
            }),
          );
          const { svg } = drawn(rows, {}, edition);
          for (const layout of ['narrow', 'wide'] as LayoutName[]) {
            expect(crowding(readDrawing(svg[layout]))).toEqual([]);
            const room = layout === 'narrow' ? 288 : 680;
            // An open end is an arrow of twelve pixels more.
            for (const each of bars(svg[layout]))
              expect(width(each)).toBeLessThanOrEqual(room - 13);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('begins at zero: twice the value is twice the length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 8 }),
        (value, times) => {
          const rows = [row('a', { value: value * times }), row('b', { value })];
          for (const svg of Object.values(drawn(rows).svg)) {
            const [long, short] = bars(svg).map(width) as [number, number];
            for (const each of bars(svg)) expect(each.getAttribute('x')).toBe(baseline(svg));
            expect(Math.abs(long / times - short)).toBeLessThan(0.2);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('shows in the shape what the report vouches for', () => {
    const rows = ['exact', 'expected', 'more-than', 'at-least'].map((qualifier) =>
      row(qualifier, { qualifier, status: 'reported' }),
    );
    rows.push(row('planned', { qualifier: 'exact', status: 'projected' }));
    const { svg } = drawn([...rows, row('missing', { value: null })]);
    const marks = [...parseHTML(svg.wide).document.querySelectorAll('.mark')];
    const looks = marks.map((mark) =>
      [...mark.querySelectorAll('rect:not(.hit), path')].map(
        (shape) => `${shape.tagName.toLowerCase()} ${shape.getAttribute('class')}`,
      ),
    );
    expect(looks).toEqual([
      ['rect s-lens-1'],
      ['rect s-lens-1 s-expected'],
      ['rect s-lens-1', 'path s-lens-1'],
      ['rect s-lens-1', 'path s-lens-1'],
      ['rect s-lens-1 s-expected'],
      ['rect s-lost'],
    ]);
  });

  it('says expected, and counts in yuan in English', () => {
    const rows = [row('a', { value: 20, qualifier: 'expected' })];
    expect(drawn(rows).marks[0]!.value).toBe('预计20万元');
    expect(drawn(rows, {}, 'en').marks[0]!.value).toBe('expected 200,000 yuan');
    expect(drawn(rows).svg.wide).toMatch(/>预计<.*>20万元</);
  });

  it('keeps a missing number missing in the table', () => {
    expect(drawn([row('a', { value: null })]).table.rows[0]!.cells).toContain(null);
  });

  it.each([
    ['a value below zero', { value: -1 }, {}, 'options.value'],
    ['a qualifier nobody knows', { qualifier: 'maybe' }, {}, 'options.qualifier'],
    ['a column of qualifiers that is not there', {}, { qualifier: 'sure' }, 'options.qualifier'],
  ])('refuses %s', (_, cells, options, field) => {
    const attempt = () => drawn([row('a', cells as Row)], options);
    expect(attempt).toThrow(ChartInputError);
    expect(attempt).toThrow(expect.objectContaining({ field }));
  });
});
