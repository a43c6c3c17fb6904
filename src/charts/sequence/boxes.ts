import { widest } from '../shared/text.ts';
import type { Point } from './geometry.ts';
import type { Panel, PlacedDisc, PlacedLabel, PlacedLine } from './placed.ts';

/** How much room the things of a panel take, measured without a browser. */
/** Numbers and headings are set in weight 600. */
export const isStrong = (size: number, className: string) =>
  size === 22 || className.includes('t-strong');

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room that a label takes, px. */
export function labelBox({ x, y, lines, size, leading, anchor, className }: PlacedLabel): Box {
  const width = widest(lines, size, { strong: isStrong(size, className) });
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    left,
    right: left + width,
    top: y - size * 0.88,
    bottom: y + (lines.length - 1) * leading + size * 0.22,
  };
}

/** The room that a disc takes, px. */
export const discBox = ({ x, y, r }: PlacedDisc): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});

/** Points on a line's way, close enough for any question of room. Our paths have absolute M, L and Q only. */
export function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  for (const [, command, rest] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const numbers = rest!.split(/[ ,]+/).map(Number);
    const [x = 0, y = 0, x2 = 0, y2 = 0] = numbers;
    const from = points.at(-1);
    for (let step = 1; from && command !== 'M' && step < 20; step++) {
      const [t, u] = [step / 20, 1 - step / 20];
      points.push(
        command === 'L'
          ? { x: u * from.x + t * x, y: u * from.y + t * y }
          : {
              x: u * u * from.x + 2 * u * t * x + t * t * x2,
              y: u * u * from.y + 2 * u * t * y + t * t * y2,
            },
      );
    }
    points.push(command === 'Q' ? { x: x2, y: y2 } : { x, y });
  }
  return points;
}

/** The room that a line takes, px. */
export function lineBox({ d }: PlacedLine): Box {
  const points = pointsOf(d);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Everything of a panel that takes room. */
export const boxesOf = ({ marks, labels, lines }: Panel): Box[] => [
  ...marks.map(discBox),
  ...labels.map(labelBox),
  ...lines.map(lineBox),
];

/** Whether two boxes come nearer to each other than `air` px. */
export const overlap = (a: Box, b: Box, air = 0): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > -air &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > -air;

/** The room that several boxes take together; undefined when there are none. */
export function around(boxes: Box[]): Box | undefined {
  if (!boxes.length) return undefined;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
