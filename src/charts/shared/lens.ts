import { circle, type Disc, type Group, path } from './svg.ts';

/** Classes of a lens's mount, and of its glass where it holds any. */
export type Lens = readonly [mount: string, glass?: string];

/** Draws a lens, or the left and the right half of two; large glass has a gleam. */
export function lens(parent: Group, [whole, ...halves]: readonly Lens[], place: Disc): void {
  const inner = { ...place, r: place.r - Math.max(2.2, place.r * 0.17) };
  if (halves.length > 0)
    for (const [side, [mount, glass]] of [whole!, ...halves].entries()) {
      path(parent, mount, half(place, side, 0));
      if (glass) path(parent, glass, `${half(inner, side, 1)}Z`);
    }
  else {
    const [mount, glass] = whole!;
    circle(parent, mount, place);
    if (glass) circle(parent, glass, inner);
    if (glass && inner.r >= 8) path(parent, 'l-glint', gleam(inner));
  }
}

/** Half of a circle from its top to its foot, `gap` px short of the middle. */
function half({ cx, cy, r }: Disc, side: number, gap: number): string {
  const x = cx + (side ? gap : -gap);
  const chord = Math.sqrt(r * r - gap * gap);
  return `M${x},${cy - chord}A${r},${r} 0 0 ${side} ${x},${cy + chord}`;
}

/** An arc on the upper left. */
function gleam({ cx, cy, r: glass }: Disc): string {
  const r = glass * 0.7;
  const at = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${cx + r * Math.sin(angle)},${cy - r * Math.cos(angle)}`;
  };
  return `M${at(-80)}A${r},${r} 0 0 1 ${at(-20)}`;
}
