import type { Look, PlacedDisc, PlainLook } from './series.ts';

/** One shape of a disc round its own centre (0, 0). */
export type Shape =
  | { tag: 'circle'; className: string; r: number }
  | { tag: 'path'; className: string; d: string };

/** Rim and glass of each look: a lens in its mount. Empty looks have no glass. */
const parts: Record<PlainLook, { rim: string; glass?: string }> = {
  anonymous: { rim: 'l-ink', glass: 's-soft' },
  named: { rim: 'l-ink', glass: 's-ink' },
  'lens-1': { rim: 'l-lens-1', glass: 's-lens-1' },
  'lens-2': { rim: 'l-lens-2', glass: 's-lens-2' },
  'lens-3': { rim: 'l-lens-3', glass: 's-lens-3' },
  'wish-1': { rim: 'l-lens-1', glass: 's-lens-1-soft' },
  'wish-2': { rim: 'l-lens-2', glass: 's-lens-2-soft' },
  'wish-3': { rim: 'l-lens-3', glass: 's-lens-3-soft' },
  aside: { rim: 'l-strong' },
  unnamed: { rim: 's-lost' },
  lost: { rim: 's-lost' },
};

/**
 * What a disc is drawn with. Pure, so that the browser can redraw a disc
 * whose look changes on the way without any drawing library.
 */
export function discShapes({
  look,
  r,
  down = false,
}: Pick<PlacedDisc, 'look' | 'r' | 'down'>): Shape[] {
  const halves = look.split('/') as PlainLook[];
  const glassRadius = r - Math.max(2.5, r * 0.17);
  return halves
    .flatMap((half, index) => {
      const { rim, glass } = parts[half];
      const side = halves.length === 1 ? undefined : index;
      const shapes = [shape(rim, r, side, down)];
      if (glass) shapes.push(shape(glass, glassRadius, side, down, side === undefined ? 0 : 1));
      return shapes;
    })
    .concat(glint(look, glassRadius));
}

/** A gleam on the upper left of the glass, where the disc is large enough to carry one. */
function glint(look: Look, glassRadius: number): Shape[] {
  const { glass } = parts[look as PlainLook] ?? {};
  if (!glass || glassRadius < 8) return [];
  const r = glassRadius * 0.7;
  const at = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${round(r * Math.sin(angle))},${round(-r * Math.cos(angle))}`;
  };
  return [
    {
      tag: 'path',
      className: 'l-glint',
      d: `M${at(-80)}A${round(r)},${round(r)} 0 0 1 ${at(-20)}`,
    },
  ];
}

/** A full disc, or the first (left, upper) or second half of one, `gap` px short of the middle. */
function shape(
  className: string,
  r: number,
  side: number | undefined,
  down: boolean,
  gap = 0,
): Shape {
  if (side === undefined) return { tag: 'circle', className, r: round(r) };
  const sign = side === 0 ? -1 : 1;
  const chord = Math.sqrt(r * r - gap * gap);
  const [a, b] = [`${round(chord)}`, `${round(sign * gap)}`];
  const sweep = down === (side === 0) ? 1 : 0;
  const d = down
    ? `M-${a},${b}A${round(r)},${round(r)} 0 0 ${sweep} ${a},${b}`
    : `M${b},-${a}A${round(r)},${round(r)} 0 0 ${sweep} ${b},${a}`;
  return { tag: 'path', className, d: gap ? `${d}Z` : d };
}

const round = (value: number) => Math.round(value * 10) / 10;
