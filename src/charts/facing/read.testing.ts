import { nearest, pointsOf, type Word, wordsOf } from '../shared/read.testing.ts';

/** What is joined: the words nearest to both ends of each link, left and right. */
export function readLinks(svg: Element): { left: string; right: string }[] {
  const words = wordsOf(svg, '.mark text');
  const firstLine = [...svg.querySelectorAll('.mark text')].map((text) =>
    Number((text.querySelector('tspan') ?? text).getAttribute('y')),
  );
  const at = (apart: (word: Word) => number, y: number) =>
    nearest(
      words.map((word, index) => ({ word, y: firstLine[index]! - 5 })),
      (each) => Math.abs(each.y - y) + apart(each.word),
      3,
    )?.word.text ?? '';
  return [...svg.querySelectorAll('.mark path')].map((path) => {
    const points = pointsOf(path);
    const [start, end] = [points[0]!, points.at(-1)!];
    return {
      left: at(({ x }) => (x < start.x ? 0 : 99), start.y),
      right: at(({ x }) => Math.abs(x - end.x - 12), end.y),
    };
  });
}
