import { marksOf, num } from '../shared/read.testing.ts';

/** Each bar's length from the zero line, in px; NaN where it does not begin there. */
export function readBars(svg: Element): Map<string, number> {
  const zero = num([...svg.querySelectorAll('line')].at(-1)!, 'x1');
  return new Map(
    marksOf(svg).map(({ key, mark }) => {
      const bar = mark.querySelector('rect:not(.hit)')!;
      return [key, num(bar, 'x') === zero ? num(bar, 'width') : Number.NaN];
    }),
  );
}
