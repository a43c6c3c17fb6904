import { type Lens, lens } from '../shared/lens.ts';
import { circle, type Disc, type Group, path } from '../shared/svg.ts';
import type { Look } from './options.ts';

/** From this radius on a disc is drawn as a lens in its mount; below, it is a dot. */
const lensFrom = 7;

const done: Lens = ['l-lens-1', 's-lens-1'];
/** What is wanted is light in a strong rim, as all that is only planned. */
const wanted: Lens = ['l-lens-2', 's-lens-2-soft'];
const bare: Lens = ['l-strong'];

/** The glass of a unit: whole, or a left half for what is done and a right one for what is wanted. */
const lenses: Partial<Record<Look, readonly Lens[]>> = {
  plain: [['l-ink', 's-soft']],
  accent: [['s-accent', 's-accent l-paper']],
  work: [done, bare],
  plan: [bare, wanted],
  both: [done, wanted],
  planned: [wanted],
};

/** A unit seen as a lens. */
export function disc(parent: Group, look: Look, place: Disc): void {
  const { cx, cy, r } = place;
  if (r < lensFrom) circle(parent, look === 'accent' ? 's-accent' : 's-rest', place);
  else lens(parent, lenses[look] ?? [bare, bare], place);
  if (look === 'work' || look === 'plan') path(parent, 'l-strong', `M${cx},${cy - r}V${cy + r}`);
}
