import { range } from 'd3';

/** Pure geometry of the panels: heaps, lens faces, and who goes to which place. */

export interface Point {
  x: number;
  y: number;
}

/**
 * Places of `count` discs around 0, 0 in rows that the eye can count, neighbours
 * `pitch` px apart; a shorter last row is centred. `x` and `y` say how far the
 * outermost centres are away. From left to right, so that discs that nothing
 * tells apart go a short way from heap to heap.
 */
export function heap(count: number, pitch: number): Point & { places: Point[] } {
  const least = Math.ceil(Math.sqrt(count)) || 1;
  const columns = range(least, 1.5 * least).find((each) => count % each === 0) ?? least;
  const rows = Math.ceil(count / columns);
  const places = range(count).map((index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    return {
      x: ((index % columns) - (inRow - 1) / 2) * pitch,
      y: (row - (rows - 1) / 2) * pitch,
    };
  });
  places.sort((a, b) => a.x - b.x || a.y - b.y);
  return { places, x: ((columns - 1) / 2) * pitch, y: (Math.max(0, rows - 1) / 2) * pitch };
}

/** A shallow face of a lens from (x1, y1) to (x2, y2), bulging by `bulge` px to the left of that direction. */
export function face({ x: x1, y: y1 }: Point, { x: x2, y: y2 }: Point, bulge: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  // The control point of a quadratic curve lies twice as far out as its apex.
  const cx = (x1 + x2) / 2 + ((y2 - y1) / length) * 2 * bulge;
  const cy = (y1 + y2) / 2 - ((x2 - x1) / length) * 2 * bulge;
  return `M${x1},${y1}Q${cx},${cy} ${x2},${y2}`;
}

/** How far a face has come in at `u`, −1 at one tip to 1 at the other: 0 at the apex, `bulge` at the tips. */
export const sag = (u: number, bulge: number) => bulge * u * u;
