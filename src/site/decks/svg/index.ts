import { DOMParser } from 'linkedom';
import type { Drawing } from '../../../decks/index.ts';
import { drawnGroups } from './shapes.ts';

/** What a drawing is called and what it shows, and its marks' labels by their keys. */
export interface DrawingWords {
  name: string;
  alt: string;
  marks: readonly { key: string; label: string }[];
}

/** A form's SVG as a picture of native shapes in the deck's theme colours. */
export function drawingOf(svg: string, { name, alt, marks }: DrawingWords): Drawing {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml')
    .documentElement as unknown as Element;
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) throw new Error(`the drawing "${name}" has no size`);
  const names = new Map(marks.map(({ key, label }) => [key, label]));
  return { name, alt, width, height, groups: drawnGroups(root, names) };
}
