import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { draw } from '../draw.ts';
import type { Row } from '../form.ts';
import { svgOf } from '../shared/read.testing.ts';
import { examples } from './examples.ts';
import { flow } from './index.ts';
import { readWays } from './read.testing.ts';

const options = examples[0]!.options;
const draws = (rows: Row[]) =>
  draw({ form: flow, options, rows: { rows }, edition: 'zh-CN', id: 'f', figure: () => undefined });

const matter = fc.record({
  who: fc.constantFrom('府街', '城东', '一个名字特别长的城市社区'),
  lens: fc.constantFrom('work', 'plan'),
  title: fc.constantFrom('招社工', '同几个单位一起整治背街小巷，'.repeat(3)),
});

it('has a row for each who has both sides, and every way between them, without crowding', () => {
  fc.assert(
    fc.property(fc.array(matter, { maxLength: 9 }), (list) => {
      const rows = list.map(
        ({ who, lens, title }, index): Row => ({
          ...{ id: `r${index}`, community: who, 'community.short_zh': who, lens },
          title_zh: `${index}${title}`,
        }),
      );
      const { svg, marks } = draws(rows);
      const pairs = rows
        .filter(({ lens }) => lens === 'work')
        .flatMap((from) =>
          rows
            .filter(({ lens, community }) => lens === 'plan' && community === from.community)
            .map(
              (to) => [`${from.id}-${to.id}`, { from: from.title_zh, to: to.title_zh }] as const,
            ),
        );
      expect(marks.map(({ key }) => key).sort()).toEqual(pairs.map(([key]) => key).sort());
      const whos = marks.map(({ community }) => community);
      expect(whos.filter((who, index) => who !== whos[index - 1])).toHaveLength(new Set(whos).size);
      for (const each of Object.values(svg)) {
        expect(crowding(readDrawing(each))).toEqual([]);
        expect(readWays(svgOf(each))).toEqual(new Map(pairs));
      }
    }),
    { numRuns: 20 },
  );
});

it('says the status of either end', () => {
  const { rows } = examples[0]!;
  expect(draws([...rows.rows!]).table.rows[0]!.cells.at(-1)).toBe(
    '在做：报告所述；想做：计划或预计',
  );
});
