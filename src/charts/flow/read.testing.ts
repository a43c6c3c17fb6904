import { marksOf, nearest, pointsOf, wordsOf } from '../shared/read.testing.ts';

/** From where to where a way leads, in the words that stand at its ends. */
export interface Way {
  from: string;
  to: string;
}

/** Follows each way from the words at its beginning to those that its tip points at. */
export function readWays(svg: Element): Map<string, Way> {
  const words = wordsOf(svg);
  const first = (text: Element) =>
    Number(text.querySelector('tspan')?.getAttribute('y') ?? text.getAttribute('y'));
  const lines = [...svg.querySelectorAll('text')].map((text, index) => ({
    ...words[index]!,
    y: first(text) - 5,
  }));
  const wide = svg.classList.contains('chart-wide');
  return new Map(
    marksOf(svg).map(({ key, mark }) => {
      const points = pointsOf(mark.querySelector('path')!);
      const [start, end] = [points[0]!, points.at(-1)!];
      const from = nearest(
        lines,
        (word) =>
          wide
            ? Math.abs(word.y - start.y) + (word.x < start.x ? (start.x - word.x) / 1000 : 99)
            : Math.abs(start.y - 11 - word.y) + Math.abs(word.x - start.x - 14),
        3,
      );
      const to = nearest(
        lines,
        (word) => Math.abs(word.y - end.y) + (word.x > end.x && word.x - end.x < 30 ? 0 : 99),
        3,
      );
      return [key, { from: from?.text ?? '', to: to?.text ?? '' }];
    }),
  );
}
