import { marksOf, nearest, num, wordsOf } from '../shared/read.testing.ts';

/** Where a disc stands: under which column and in which group of rows. */
export interface Cell {
  column: string;
  group: string;
  /** Filled for what is done, light for what is planned. */
  planned: boolean;
}

/** Reads each disc through the heads that it stands below or beside. */
export function readCells(svg: Element): Map<string, Cell> {
  const wide = svg.classList.contains('chart-wide');
  const heads = wordsOf(svg, 'text.t-strong:not(.mark text)');
  const groups = wordsOf(svg, 'text.t-small.t-soft:not(.mark text)');
  return new Map(
    marksOf(svg).map(({ key, mark }) => {
      const disc = mark.querySelector('circle')!;
      const [x, y] = [num(disc, 'cx'), num(disc, 'cy')];
      const column = wide
        ? nearest(heads, (head) => Math.abs(head.x - x))
        : heads.filter((head) => head.y < y).sort((a, b) => b.y - a.y)[0];
      const group = wide
        ? groups.filter((head) => head.y < y).sort((a, b) => b.y - a.y)[0]
        : groups.filter((head) => head.x <= x).sort((a, b) => b.x - a.x)[0];
      const planned = mark.querySelector('[class*="-soft"]:not(text)') !== null;
      return [key, { column: column?.text ?? '', group: group?.text ?? '', planned }];
    }),
  );
}
