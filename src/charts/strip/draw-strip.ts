import { type Group, path, shape } from '../shared/svg.ts';
import { fibre, hatch, print, sheet, tearAt, tearOf } from './paper.ts';
import type { StripMark } from './prepare.ts';

/** An empty slot has this width whatever was in it: how much is lost is unknown. */
const slot = 56;
/** How deep a tear bites into the print, in px. */
const depth = 10;

export interface StripPlace {
  left: number;
  top: number;
  height: number;
  /** Px a character. */
  scale: number;
}

/** What a strip's end adds beyond its last character, in px. */
export function reach({ state }: StripMark): number {
  return state === 'lost' ? slot : state === 'partial' ? fibre : 0;
}

/** Draws one strip; returns where it ends, in px. */
export function drawStrip(group: Group, mark: StripMark, place: StripPlace): number {
  const { left, top, height, scale } = place;
  const right = left + Math.max(1.5, (mark.length ?? 0) * scale);
  if (mark.state === 'lost' || mark.length === null)
    return emptySlot(group, mark.length ? right : left, place, mark);
  const torn = mark.state === 'partial';
  // The tear is centred on the last character: half of it bites in, half stays out.
  const bite = Math.min(depth, (right - left) * 0.5);
  const tear = torn ? tearOf(mark.key, height, bite) : [0, 0];
  const edge = torn ? right + bite / 2 : right;
  if (torn) {
    const core = tearOf(`${mark.key} fibre`, height, 4);
    const white = tear.map((inner, step) => inner + 5.2 + core[step]!);
    path(group, 's-fibre', sheet(left, edge, top, height, white));
  }
  path(group, 's-newsprint', sheet(left, edge, top, height, tear));
  words(group, mark, place, right, (y) => edge + tearAt(tear, y, height));
  return right + reach(mark);
}

/** Lines of print as far as the text is new; hatching where it repeats. */
function words(
  group: Group,
  mark: StripMark,
  { left, top, height }: StripPlace,
  right: number,
  edge: (y: number) => number,
): void {
  const inset = Math.min(4, (right - left) / 5);
  const share = mark.length ? mark.repeated / mark.length : 0;
  const split = right - (right - left) * share;
  const end = (y: number) => {
    if (share > 0) return split - 3;
    if (mark.state === 'partial') return edge(y) - 1.2;
    // The last line of a whole part ends early, as a paragraph does.
    return right - inset - (y > height * 0.7 ? (right - left) * 0.3 : 0);
  };
  path(group, 'l-print', print(mark.key, left + inset, end, top, height));
  if (share === 0) return;
  path(group, 'l-strong', `M${split},${top}V${top + height}`);
  path(group, 'l-strong', hatch(split, right - depth * 0.2, top, height));
}

/** What is left, if anything, and a dashed slot of no particular length. */
function emptySlot(group: Group, left: number, place: StripPlace, mark: StripMark): number {
  const { top, height } = place;
  shape(group, 'rect', {
    class: 's-lost',
    x: place.left,
    y: top + 0.5,
    width: left - place.left + slot - 1,
    height: height - 1,
  });
  if (mark.length) {
    path(group, 's-newsprint', sheet(place.left, left, top, height));
    const inset = Math.min(2, (left - place.left) / 5);
    path(
      group,
      'l-print',
      print(mark.key, place.left + inset, () => left - inset, top, height),
    );
  }
  return left + slot;
}
