import { marksOf, nearest, pointsOf, wordsOf } from '../shared/read.testing.ts';

/** From where to where a way leads, in the words that stand at its ends. */
export interface Way {
  from: string;
  to: string;
}

/** Follows each way from the word at its left end to the word at its right end. */
export function readWays(svg: Element): Map<string, Way> {
  const ends = wordsOf(svg, 'text:not(.mark text)');
  const at = (side: 'end' | 'start', y: number) =>
    nearest(
      ends.filter(({ anchor }) => anchor === side),
      (word) => Math.abs(word.y - 5 - y),
      3,
    )?.text ?? '';
  return new Map(
    marksOf(svg).map(({ key, mark }) => {
      const [first, second] = [...mark.querySelectorAll('path:not(.hit)')].map(pointsOf);
      const [joint, start] = [first!.at(-1)!, second![0]!];
      // Both halves meet in the community.
      const meets = Math.hypot(joint.x - start.x, joint.y - start.y) < 0.5;
      return [
        key,
        meets
          ? { from: at('end', first![0]!.y), to: at('start', second!.at(-1)!.y) }
          : { from: '', to: '' },
      ];
    }),
  );
}
