import { circle, type Group } from '../shared/svg.ts';
import type { UnitMark } from './prepare.ts';
import { disc } from './shapes.ts';

/** How the units of a mark are laid out, in px. */
interface Tile {
  /** Diameter of a disc. */
  size: number;
  gap: number;
  /** Between blocks of ten. */
  aisle: number;
}

/** Up to so many units stand in one line; more stand in blocks of ten, which can be counted. */
const lineUpTo = 10;

/** The disc of a chart: one size for all its marks, so that lengths compare. */
export function discTile(marks: readonly UnitMark[], width: number): Tile {
  const most = Math.max(1, ...marks.map(({ units }) => units));
  if (most <= lineUpTo) {
    const step = Math.min(36, Math.floor((width + 4) / most));
    return { size: step - 5, gap: 5, aisle: 0 };
  }
  return most <= 60 ? { size: 16, gap: 5, aisle: 18 } : { size: 9, gap: 3, aisle: 12 };
}

/** Draws a mark's units from `x`, `y`; returns the height of the field in px. */
export function field(
  group: Group,
  mark: UnitMark,
  { x, y, width, tile }: { x: number; y: number; width: number; tile: Tile },
): number {
  if (mark.lost) {
    // Nobody knows how many: one dashed place stands for them.
    const side = Math.max(tile.size, 20);
    circle(group, 's-lost', { cx: x + side / 2, cy: y + side / 2, r: side / 2 - 1 });
    return side;
  }
  const { size, gap, aisle } = tile;
  const step = size + gap;
  const inLine = aisle === 0;
  const block = { width: 5 * step - gap, height: 2 * step - gap };
  const columns = blocksPerRow(mark.units, Math.floor((width + aisle) / (block.width + aisle)));
  for (let index = 0; index < mark.units; index++) {
    const [tens, within] = [Math.floor(index / 10), index % 10];
    const row = Math.floor(within / 5);
    const left = inLine
      ? x + index * step
      : x + (tens % columns) * (block.width + aisle) + (within % 5) * step;
    const top = inLine ? y : y + Math.floor(tens / columns) * (block.height + aisle) + row * step;
    disc(group, mark.look, { cx: left + size / 2, cy: top + size / 2, r: size / 2 - 0.6 });
  }
  if (inLine) return size;
  const blocks = Math.ceil(mark.units / 10);
  const rows = Math.ceil(blocks / columns);
  // A field that ends within the first five of its last block is half a block shorter.
  const short = rows * columns - blocks === columns - 1 && (mark.units - 1) % 10 < 5 ? step : 0;
  return Math.max(0, rows * (block.height + aisle) - aisle - short);
}

/** As many blocks in a row as fit, the rows as even as can be. */
function blocksPerRow(units: number, fits: number): number {
  const blocks = Math.max(1, Math.ceil(units / 10));
  const rows = Math.ceil(blocks / Math.max(1, fits));
  return Math.ceil(blocks / rows);
}
