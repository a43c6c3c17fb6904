import { measure, widest, wrap } from '../shared/text.ts';

/** A disc of the grid with what it is about; px. */
export interface Titled {
  x: number;
  title: string;
}

/** A title beside its disc: where its text begins, or ends when it stands on the left. */
export interface PlacedTitle {
  lines: string[];
  x: number;
  anchor: 'start' | 'end';
  width: number;
}

export const titleSize = 13;
/** From a disc's centre to its title, px. */
const gap = 18;

/** The stretch of a line that titles may fill, px. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Most cells of a matrix are empty: a case's title stands in the empty ones
 * beside its disc. Undefined when a title finds no room in so many lines.
 * @param discs that stand on one level, from left to right
 */
export function placeTitles(
  discs: readonly Titled[],
  stretch: Stretch,
  mostLines: number,
): PlacedTitle[] | undefined {
  const placed = discs.map((disc, index) =>
    // Between two discs only the first one's title can stand.
    placeTitle(
      disc,
      {
        from: index === 0 ? stretch.from : disc.x,
        to: (discs[index + 1]?.x ?? stretch.to + gap) - gap,
      },
      mostLines,
    ),
  );
  return placed.every((title) => title !== undefined) ? placed : undefined;
}

/** Right of its disc where one line fits, else left of it, else wrapped where there is more room. */
function placeTitle(
  { x, title }: Titled,
  { from, to }: Stretch,
  mostLines: number,
): PlacedTitle | undefined {
  const right = to - x - gap;
  const left = x - gap - from;
  const onOneLine = measure(title, titleSize);
  const toLeft = onOneLine > right && (onOneLine <= left || left > right);
  const width = toLeft ? left : right;
  const lines = wrap(title, { width, size: titleSize });
  if (lines.length > mostLines || widest(lines, titleSize) > Math.max(0, width)) return undefined;
  return { lines, x: toLeft ? x - gap : x + gap, anchor: toLeft ? 'end' : 'start', width };
}
