import { circle, type Disc, type Group, path, shape } from '../shared/svg.ts';
import type { Look } from './options.ts';

/** From this radius on a disc is drawn as a lens in its mount; below, it is a dot. */
const lensFrom = 7;

/** A unit seen as a lens: rim, glass and, where there is room, a gleam. */
export function disc(parent: Group, look: Look, place: Disc): void {
  if (look === 'plain' || look === 'accent') whole(parent, look, place);
  else halves(parent, look, place);
}

function whole(parent: Group, look: 'plain' | 'accent', place: Disc): void {
  const { cx, cy, r } = place;
  const accent = look === 'accent';
  if (r < lensFrom) {
    circle(parent, accent ? 's-accent' : 's-rest', place);
    return;
  }
  circle(parent, accent ? 's-accent' : 'l-ink', place);
  circle(parent, accent ? 's-accent l-paper' : 's-soft', { cx, cy, r: glass(r) });
  gleam(parent, place);
}

/**
 * Left half for what is done, filled; right half for what is wanted, light in
 * a strong rim, as all that is only planned. A missing half is a bare rim.
 */
function halves(parent: Group, look: Look, { cx, cy, r }: Disc): void {
  const done = look === 'work' || look === 'both';
  const wanted = look === 'plan' || look === 'both';
  path(parent, done ? 'l-lens-1' : 'l-strong', arc(cx, cy, r, 0));
  path(parent, wanted ? 'l-lens-2' : 'l-strong', arc(cx, cy, r, 1));
  const inner = glass(r);
  if (done) path(parent, 's-lens-1', `${arc(cx - 0.7, cy, inner, 0)}Z`);
  if (wanted) path(parent, 's-lens-2-soft', `${arc(cx + 0.7, cy, inner, 1)}Z`);
  if (look === 'work' || look === 'plan')
    path(parent, 'l-strong', `M${cx},${cy - inner}V${cy + inner}`);
}

/** A square of a plan: light fill, strong outline. A shop has a door, at its head or its foot. */
export function square(
  parent: Group,
  { x, y, size, door }: { x: number; y: number; size: number; door?: 'head' | 'foot' | undefined },
): void {
  const [right, foot] = [x + size, y + size];
  const third = size / 3.2;
  const [open, back] = door === 'head' ? [y, foot] : [foot, y];
  const className = 's-expected s-lens-1';
  if (door)
    path(parent, className, `M${x + third},${open}H${x}V${back}H${right}V${open}H${right - third}`);
  else shape(parent, 'rect', { class: className, x, y, width: size, height: size });
}

function glass(r: number): number {
  return r - Math.max(2, r * 0.17);
}

function gleam(parent: Group, { cx, cy, r }: Disc): void {
  const inner = glass(r) * 0.68;
  if (inner < 5) return;
  const at = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${cx + inner * Math.sin(angle)},${cy - inner * Math.cos(angle)}`;
  };
  path(parent, 'l-glint', `M${at(-80)}A${inner},${inner} 0 0 1 ${at(-20)}`);
}

/** Half of a circle from its top to its foot, on the left (0) or on the right (1). */
function arc(cx: number, cy: number, r: number, side: 0 | 1): string {
  return `M${cx},${cy - r}A${r},${r} 0 0 ${side} ${cx},${cy + r}`;
}
