import { marksOf, pointsOf } from '../shared/read.testing.ts';

/** Where a sheet ends, in px from its left edge: from and to differ where it is torn. */
export interface StripEnd {
  from: number;
  to: number;
}

/** How far each part's sheet of print reaches. */
export function readStrips(svg: Element): Map<string, StripEnd> {
  return new Map(
    marksOf(svg).map(({ key, mark }) => {
      const points = pointsOf(mark.querySelector('.s-newsprint')!);
      const left = Math.min(...points.map(({ x }) => x));
      const ends = points.map(({ x }) => x - left).filter((x) => x > 0);
      return [key, { from: Math.min(...ends), to: Math.max(...ends) }];
    }),
  );
}
