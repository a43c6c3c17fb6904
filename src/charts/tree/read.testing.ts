import { nearest, pointsOf, wordsOf } from '../shared/read.testing.ts';

/** Who hangs from whom: pairs of words that a branch joins. */
export function readBranches(svg: Element): { parent: string; child: string }[] {
  const words = wordsOf(svg, 'text.t-serif, .s-lost + text');
  const wide = svg.classList.contains('chart-wide');
  return [...svg.querySelectorAll('path')].map((path) => {
    const points = pointsOf(path);
    const [start, end] = [points[0]!, points.at(-1)!];
    // A branch ends just left of the child's first line, level with it.
    const child = nearest(
      words,
      (word) => (word.x > end.x && word.x - end.x < 20 ? Math.abs(word.y - 5 - end.y) : 99),
      14,
    );
    // It begins right of its parent in the wide drawing, below it in the narrow one.
    const parent = nearest(
      words,
      (word) => {
        if (!wide)
          return word.y < start.y ? start.y - word.y + Math.abs(start.x - 5 - word.x) : 999;
        const level = Math.abs(word.y - 5 - start.y) < 12 && word.x < start.x;
        return level ? start.x - word.x : 999;
      },
      wide ? 400 : 60,
    );
    return { parent: parent?.text ?? '', child: child?.text ?? '' };
  });
}
