import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import type { LayoutName, Row } from '../form.ts';
import { examples } from './examples.ts';
import { matrix } from './index.ts';

const { options } = examples[0]!;
const named = (name: string) => examples.find((example) => example.name === name)!;

function drawn(rows: readonly Row[], edition: 'zh-CN' | 'en' = 'zh-CN') {
  const input = { options, rows: { rows }, edition, id: 'm', figure: () => undefined };
  return draw({ form: matrix, ...input });
}

function row(id: string, community: string, district: string | null, theme: string, title: string) {
  const both = (column: string, value: string | null) => ({
    [`${column}_zh`]: value,
    [`${column}_en`]: value,
  });
  return {
    id,
    community,
    ...both('community.short', community),
    'community.district': district,
    ...both('community.district.label', district),
    theme,
    ...both('theme.short', theme),
    ...both('title', title),
    paragraph: 1,
    evidence: 'x',
    status: 'reported',
  } as Row;
}

function elements(svg: string, selector: string): Element[] {
  return [...parseHTML(svg).document.querySelectorAll(selector)];
}

function number(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}

function level(mark: Element): number {
  return number(mark.querySelector('circle')!, 'cy');
}

const cases = fc
  .array(
    fc.record({
      community: fc.constantFrom('茶坊', '较场坝街', 'Jiaochangba Street', '城东'),
      theme: fc.constantFrom(
        '组织与队伍',
        '社会组织',
        'Better surroundings',
        '人居环境',
        'Economy',
      ),
      title: fc.constantFrom(
        '',
        '给便民服务中心装电梯',
        'A “self-management committee” for three-without estates',
        '争取上级资金改建党群服务中心并为便民服务中心加装电梯，方便中老年居民办事',
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ community, theme, title }, index) =>
      row(`c${index}`, community, community.length > 2 ? '市中区' : '峨眉山市', theme, title),
    ),
  );

describe('a matrix', () => {
  it('crowds no text and lets no discs touch, whatever meets', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const { svg } = drawn(rows);
        for (const layout of ['narrow', 'wide'] as LayoutName[]) {
          expect(crowding(readDrawing(svg[layout]))).toEqual([]);
          const rims = elements(svg[layout], 'circle.l-lens-1');
          expect(rims).toHaveLength(rows.length);
          for (const [index, one] of rims.entries())
            for (const other of rims.slice(index + 1)) {
              const across = number(one, 'cx') - number(other, 'cx');
              const down = number(one, 'cy') - number(other, 'cy');
              expect(Math.hypot(across, down)).toBeGreaterThan(2 * number(one, 'r'));
            }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives every mark a place of its own to be touched', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const { svg } = drawn(rows);
        for (const layout of ['narrow', 'wide'] as LayoutName[]) {
          const boxes = elements(svg[layout], '.hit').map((hit) => ({
            left: number(hit, 'x'),
            right: number(hit, 'x') + number(hit, 'width'),
            top: number(hit, 'y'),
            bottom: number(hit, 'y') + number(hit, 'height'),
          }));
          for (const [index, { left, right, top, bottom }] of boxes.entries()) {
            expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(24);
            for (const other of boxes.slice(index + 1))
              expect(
                left < other.right - 0.2 &&
                  other.left < right - 0.2 &&
                  top < other.bottom - 0.2 &&
                  other.top < bottom - 0.2,
              ).toBe(false);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('sets a disc under the head of its theme, on the level of its community', () => {
    const { wide } = drawn(named('matrix-two-groups').rows.rows!).svg;
    for (const group of elements(wide, '.mark')) {
      const disc = group.querySelector('circle')!;
      const head = elements(wide, 'text[text-anchor="middle"]').map((text) => number(text, 'x'));
      expect(head).toContain(number(disc, 'cx'));
    }
    const environment = elements(wide, '.mark').filter(({ id }) => /case-[34]$/.test(id));
    const [third, fourth] = environment.map((group) =>
      number(group.querySelector('circle')!, 'cx'),
    );
    expect(third).toBe(fourth);
  });

  it('sorts the lines of a group by their first theme, so that the diagonal reads', () => {
    const { wide } = drawn([
      row('1', 'a', 'north', 'first', ''),
      row('2', 'b', 'north', 'second', ''),
      row('3', 'c', 'south', 'second', ''),
      row('4', 'd', 'south', 'first', ''),
    ]).svg;
    const order = elements(wide, '.mark')
      .toSorted((one, other) => level(one) - level(other))
      .map((group) => group.getAttribute('data-key'));
    expect(order).toEqual(['1', '2', '4', '3']);
  });

  it('has a title at every disc, however long', () => {
    const endless = '很长的标题'.repeat(40);
    const { wide } = drawn([
      row('1', 'a', 'south', '一', '装电梯'),
      row('2', 'b', 'south', '二', endless),
    ]).svg;
    const titles = elements(wide, '.mark .t-soft').map((text) => text.textContent);
    expect(titles).toEqual(['装电梯', endless]);
  });

  it('stands the cases of a line under each other', () => {
    const inOneCell = [1, 2, 3].map((index) => row(`c${index}`, 'a', 'south', '一', '装电梯'));
    const levels = elements(drawn(inOneCell).svg.wide, '.mark').map(level);
    expect(new Set(levels).size).toBe(3);
  });

  it('draws what is planned in light glass and what is lost without glass', () => {
    const plan = { ...row('1', 'a', 'south', 'x', ''), status: 'projected' };
    const lost = { ...row('2', 'b', 'south', 'x', ''), status: 'illegible' };
    for (const svg of Object.values(drawn([plan, lost, row('3', 'c', 'south', 'x', '')]).svg)) {
      const looks = elements(svg, '.mark').map((group) =>
        [...group.querySelectorAll('circle')].map((circle) => circle.getAttribute('class')),
      );
      expect(looks).toEqual([['l-lens-1', 's-lens-1-soft'], ['s-lost'], ['l-lens-1', 's-lens-1']]);
    }
  });
});
