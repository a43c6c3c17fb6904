import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import type { Row } from '../form.ts';
import { svgOf } from '../shared/read.testing.ts';
import { examples } from './examples.ts';
import { facing } from './index.ts';
import { readLinks } from './read.testing.ts';

const example = (name: string) => examples.find((each) => each.name === name)!;

function drawn(name: string, rows = example(name).rows, more: object = {}) {
  const options = { ...(example(name).options as object), ...more };
  return draw({ form: facing, options, rows, edition: 'zh-CN', id: 'f', figure: () => undefined });
}

const item = (id: string, label: string | null, detail = ''): Row => ({
  ...{ id, label_zh: label, detail_zh: detail, paragraph: 1, evidence: 'x' },
  status: label ? 'reported' : 'illegible',
});

describe('facing lists', () => {
  it('join the same words, the same row, and what the options say', () => {
    for (const svg of Object.values(drawn('facing-blocks').svg))
      expect(readLinks(svgOf(svg))).toEqual([
        { left: '想什么', right: '想什么' },
        { left: '选', right: '把好入口关' },
        { left: '育', right: '培养领路人' },
      ]);
    const { table } = drawn('facing-words', undefined, { links: [{ from: 'a-do', to: 'b-lack' }] });
    expect(Object.fromEntries(table.rows.map(({ key, cells }) => [key, cells[2]]))).toEqual({
      'a-think': '想什么',
      'a-do': '缺什么',
      'b-lack': '干什么',
      'b-think': '想什么',
      'b-lost': '—',
    });
  });

  it('join nothing with what is lost', () => {
    const rows = { here: [item('a', null)], there: [item('b', null)] };
    const { svg } = drawn('facing-words', rows, { links: [{ from: 'a', to: 'b' }] });
    expect(readLinks(svgOf(svg.wide))).toEqual([]);
    expect(svgOf(svg.wide).querySelectorAll('.s-lost')).toHaveLength(2);
  });

  it('crowd no text, however long the words', () => {
    const words = fc.constantFrom('想什么', '精准把握社区党组织书记的功能定位'.repeat(2), null);
    const list = fc.array(fc.tuple(words, fc.constantFrom('', '解释的话也很长'.repeat(4))), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(list, list, (here, there) => {
        const rows = (name: string, given: typeof here) =>
          given.map(([label, detail], index) => item(`${name}${index}`, label, detail));
        const { svg } = drawn('facing-links', { here: rows('h', here), there: rows('t', there) });
        for (const each of Object.values(svg)) expect(crowding(readDrawing(each))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [
      'a query that is not there',
      { blocks: [{ lists: [{ rows: 'nowhere', title: { zh: '一', en: 'A' } }] }] },
      'options.blocks.0.lists.0.rows',
    ],
    ['a head that is not there', { blocks: [{ head: 'nobody' }] }, 'options.blocks.0.head'],
  ])('refuse %s', (_, options, field) => {
    expect(() => drawn('facing-blocks', undefined, options)).toThrow(
      expect.objectContaining({ field }),
    );
  });
});
