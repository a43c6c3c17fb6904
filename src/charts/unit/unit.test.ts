import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import type { LayoutName, Row } from '../form.ts';
import { examples } from './examples.ts';
import { unit } from './index.ts';

const layouts: LayoutName[] = ['narrow', 'wide'];

function drawn(example: number, rows: Row[], sampled = 16, more: object = {}) {
  const options = { ...(examples[example]!.options as object), ...more };
  return draw({
    form: unit,
    options,
    rows: { rows },
    edition: 'zh-CN',
    id: 'u',
    figure: () => sampled,
  });
}

const counts = 0;
const many = 1;
const named = 2;
const stacked = examples.findIndex(({ name }) => name === 'unit-stacks');

function counted(id: string, value: number | null, label = '去处'): Row {
  return {
    id,
    label,
    secretaries: value,
    value,
    unit: '个',
    paragraph: 1,
    evidence: 'x',
    status: 'reported',
  };
}

function community(id: string, more: Partial<Row> = {}): Row {
  return {
    id,
    short: id,
    district: 'south',
    'district.label': '城南区',
    sampled: 'yes',
    lenses: 'work',
    paragraph: 1,
    evidence: 'x',
    status: 'reported',
    ...(more as Row),
  };
}

function shapes(svg: string, key: string, selector: string): Element[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll(`[data-key="${key}"] :is(${selector})`)];
}

describe('counts', () => {
  it('draws exactly as many units as the row counts, inside the drawing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(260), { minLength: 1, maxLength: 4 }), (values) => {
        const rows = values.map((value, index) => counted(`r${index}`, value));
        const { svg } = drawn(many, rows);
        for (const layout of layouts) {
          expect(crowding(readDrawing(svg[layout]))).toEqual([]);
          for (const [index, value] of values.entries()) {
            const units = shapes(svg[layout], `r${index}`, '.s-rest, .l-ink');
            expect(units).toHaveLength(value);
            for (const shape of units) expect(inside(shape, svg[layout])).toBe(true);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('shows a missing count as one lost place, and none as none', () => {
    const { svg, table } = drawn(counts, [counted('a', null), counted('b', 0)]);
    for (const layout of layouts) {
      expect(shapes(svg[layout], 'a', '.s-lost')).toHaveLength(1);
      expect(shapes(svg[layout], 'b', 'circle')).toHaveLength(0);
    }
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([null, '0/16']);
  });

  it('sets the parts of a small whole on one line, in stretches that compare', () => {
    const { svg } = drawn(counts, [
      counted('field', 8),
      counted('meeting', 4),
      counted('office', 4),
    ]);
    const { document } = parseHTML(svg.wide);
    const rims = [...document.querySelectorAll('circle.l-ink, circle.s-accent:not(.l-paper)')];
    expect(rims).toHaveLength(16);
    expect(new Set(rims.map((rim) => rim.getAttribute('cy'))).size).toBe(1);
    expect(new Set(rims.map((rim) => rim.getAttribute('r'))).size).toBe(1);
  });
});

describe('names', () => {
  it('pads the sample with unnamed places, and counts only the sampled', () => {
    const rows = [
      community('a'),
      community('b'),
      community('c', { sampled: 'unstated', district: null, 'district.label': null }),
    ];
    const { marks } = drawn(named, rows, 5);
    expect(marks.filter(({ key }) => key.startsWith('unnamed-'))).toHaveLength(3);
    expect(marks.map(({ key }) => key)).toEqual([
      'a',
      'b',
      'unnamed-1',
      'unnamed-2',
      'unnamed-3',
      'c',
    ]);
  });

  it('adds no place when the sample is full', () => {
    const { marks } = drawn(named, [community('a'), community('b')], 1);
    expect(marks).toHaveLength(2);
  });

  it('says how many of the sample a group and a look hold', () => {
    const rows = [
      community('a'),
      community('b', { lenses: 'both' }),
      community('c', {
        sampled: 'unstated',
        district: null,
        'district.label': null,
        lenses: 'none',
      }),
    ];
    const { svg } = drawn(named, rows, 4, { of: 'sampled' });
    const { document } = parseHTML(svg.wide);
    const shares = [...document.querySelectorAll('text')]
      .map((node) => node.textContent)
      .filter((text) => /\/4$/.test(text ?? ''));
    expect(shares).toEqual(['1/4', '1/4', '2/4', '2/4']);
  });

  it('stands like by like within a group, each in its first order', () => {
    const rows = ['both', 'work', 'plan', 'work'].map((lenses, index) =>
      community(`c${index}`, { lenses }),
    );
    expect(drawn(named, rows, 4).marks.map(({ key }) => key)).toEqual(['c1', 'c3', 'c2', 'c0']);
  });

  it('crowds no text, however many groups and however long the names', () => {
    const row = fc.record({
      short: fc.constantFrom(
        '桂花楼',
        '较场坝街',
        'Jiaochangba Street',
        'A community with a long name',
        '一个名字特别长的城市社区',
      ),
      lenses: fc.constantFrom('work', 'plan', 'both', 'none'),
      group: fc.constantFrom('城南区', '一个名称特别长的行政区', 'North District', null),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.nat(24), (list, sampled) => {
        const rows = list.map(({ group, ...more }, index) =>
          community(`c${index}`, { ...more, 'district.label': group }),
        );
        const { svg } = drawn(named, rows, sampled, { of: 'sampled' });
        for (const layout of layouts) expect(crowding(readDrawing(svg[layout]))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('stacks', () => {
  const plan = (id: string, need: string, more: object = {}): Row => ({
    ...{ id, need, community: id, who: id, what: '修路', reading: '写明了' },
    ...{ paragraph: 1, evidence: 'x', status: 'projected', ...more },
  });

  it('says of every group how many of all rows it holds, and of every mark what it needs', () => {
    const rows = [
      plan('a', 'unclear'),
      plan('b', 'money'),
      plan('c', 'policy'),
      plan('d', 'money'),
    ];
    const { svg, marks, table } = drawn(stacked, rows);
    const { document } = parseHTML(svg.wide);
    const shares = [...document.querySelectorAll('.t-number')].map((text) => text.textContent);
    expect(shares).toEqual(['3/4', '1/4']);
    expect(marks.map(({ key, value }) => [key, value])).toEqual([
      ['b', '要等上级：给钱'],
      ['d', '要等上级：给钱'],
      ['c', '要等上级：给政策'],
      ['a', '看不出：没写明'],
    ]);
    expect(table.rows[0]!.cells).toEqual(['b', '修路', '要等上级：给钱', '写明了', '计划或预计']);
    expect(document.querySelector('[data-key="b"]')!.getAttribute('data-community')).toBe('b');
  });

  it('refuses a row whose value stands in no group: it would be left out of the count', () => {
    expect(() => drawn(stacked, [plan('a', 'luck')])).toThrow(/row "a" has the value "luck"/);
  });

  it('crowds no text, however many units and however long their words', () => {
    const row = fc.record({
      need: fc.constantFrom('money', 'policy', 'unclear'),
      who: fc.constantFrom('桂花楼', 'Jiaochangba Street', '一个名字特别长的城市社区'),
      what: fc.constantFrom(
        '装电梯',
        'All-round grid workers and full-time social workers',
        '提升',
      ),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (list) => {
        const { svg } = drawn(
          stacked,
          list.map(({ need, ...more }, index) => plan(`p${index}`, need, more)),
        );
        for (const layout of layouts) expect(crowding(readDrawing(svg[layout]))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** Whether a shape's points all lie in the drawing. */
function inside(shape: Element, svg: string): boolean {
  const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/)!.map(Number) as number[];
  const at = (name: string) => Number(shape.getAttribute(name));
  return (
    at('cx') - at('r') >= -0.1 && at('cx') + at('r') <= width! && at('cy') + at('r') <= height!
  );
}
