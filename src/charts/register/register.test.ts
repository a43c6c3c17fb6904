import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import type { LayoutName, RowSets } from '../form.ts';
import { svgOf } from '../shared/read.testing.ts';
import { examples } from './examples.ts';
import { register } from './index.ts';

const [lostColumn] = examples;

function drawn(rows: RowSets, edition: 'zh-CN' | 'en' = 'zh-CN') {
  const { options, figures } = lostColumn!;
  const figure = (id: string) => figures?.[id];
  return draw({ form: register, options, rows, edition, id: 'l', figure });
}

const title = fc.constantFrom(
  '装电梯',
  '争取上级资金改建党群服务中心并为便民服务中心加装电梯，方便中老年居民办事',
  'Funds from above for a service centre',
);
const cells = fc.array(
  fc.record({ row: fc.constantFrom('a', 'b', 'c'), lens: fc.constantFrom('work', 'plan'), title }),
  { maxLength: 8 },
);

describe('a register', () => {
  it('crowds no text, on a page, in a picture and on a slide, whatever is told', () => {
    fc.assert(
      fc.property(cells, (told) => {
        const { svg, cover, coverAt, groups } = drawn({
          ...lostColumn!.rows,
          cells: told.map(({ row, lens, title: words }, index) => ({
            ...{ id: `${index}`, community: row, lens, title_zh: words, title_en: words },
            ...{ paragraph: 8, evidence: 'x', status: 'reported' },
          })),
        });
        const slides = groups.map((_, index) => coverAt('wide', 560, [index]));
        for (const each of [...Object.values(svg), ...Object.values(cover), ...slides])
          expect(crowding(readDrawing(each))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('gives each line a place of its own that a finger meets', () => {
    const { svg } = drawn(lostColumn!.rows);
    for (const layout of ['narrow', 'wide'] as LayoutName[]) {
      const hits = [...svgOf(svg[layout]).querySelectorAll('.hit')].map((hit) =>
        ['y', 'height'].map((name) => Number(hit.getAttribute(name))),
      );
      for (const [index, [y, height]] of hits.entries()) {
        expect(height).toBeGreaterThanOrEqual(32);
        const [before = [0, 0]] = hits.slice(0, index).slice(-1);
        expect(y! + 0.2).toBeGreaterThanOrEqual(before[0]! + before[1]!);
      }
    }
  });

  it('says in its table and cards what is lost, what is not told and who has no name', () => {
    const { table, marks } = drawn(lostColumn!.rows);
    const cellsOf = (key: string) => table.rows.find((row) => row.key === key)!.cells.slice(2);
    expect(cellsOf('a')).toEqual([
      ...['联合整治背街小巷', '争取全科网格员', '原文缺损'],
      '在做：报告所述；想做：计划或预计',
    ]);
    expect(cellsOf('c').slice(0, 2)).toEqual(['没有写到', '多渠道选书记；提升党群服务中心']);
    expect(cellsOf('unnamed-2').slice(0, 3)).toEqual(['正文没有点名', '正文没有点名', '原文缺损']);
    expect(marks.map(({ community }) => community)).toEqual(['a', 'b', 'c', undefined, undefined]);
    expect(marks[2]!.evidence.map(({ fragment }) => fragment)).toEqual([
      '多渠道选书记',
      '提升党群服务中心',
    ]);
  });

  it('leaves a lost column empty, whatever rows it has', () => {
    const late = { ...lostColumn!.rows.cells![0]!, lens: 'done', title_zh: '办成一件事' };
    const { svg } = drawn({ ...lostColumn!.rows, cells: [late] });
    for (const each of Object.values(svg)) expect(each).not.toContain('办成一件事');
  });
});
