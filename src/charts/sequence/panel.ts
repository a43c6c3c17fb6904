import type { LayoutName } from '../form.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import { isStrong } from './boxes.ts';
import type { Panel, PlacedLabel } from './placed.ts';
import type { Group, Item } from './series.ts';

/** The column that a panel is arranged for. */
export interface Frame {
  layout: LayoutName;
  width: number;
}

export const emptyPanel = (): Panel => ({ marks: [], labels: [], lines: [] });

export interface TextPlace {
  x: number;
  /** First baseline. */
  y: number;
  width: number;
  size?: 12 | 13 | 16 | 20 | 22;
  anchor?: 'start' | 'middle' | 'end';
  className?: string;
  mark?: string;
  disc?: string;
  lang?: string;
}

const sizeClass: Record<number, string> = { 12: 't-small', 13: 't-label', 22: 't-number' };

/** A text broken to its width. Sizes without a class of the theme are set on the element. */
export function label(
  content: string,
  { size = 12, anchor = 'start', className = '', width, x, y, ...owner }: TextPlace,
): PlacedLabel {
  const strong = isStrong(size, className);
  return {
    x,
    y,
    lines: wrap(content, { width, size, strong }),
    size,
    leading: Math.round(size * 1.3),
    anchor,
    className: [sizeClass[size], className].filter(Boolean).join(' '),
    ...owner,
  };
}

/** The height of a label's lines from the first baseline's top to the last one's foot, px. */
export const labelHeight = (lines: string[], size: number) =>
  (lines.length - 1) * Math.round(size * 1.3) + size * 1.1;

/** Puts an item's single disc in its place, with its name below it. */
export function discOverName(
  panel: Panel,
  group: Group,
  { mark, discs }: Item,
  { x, y, r, width }: { x: number; y: number; r: number; width: number },
): void {
  for (const { name, ...disc } of discs) {
    panel.marks.push({ ...disc, x, y, r, group: group.id, mark: mark.key });
    const owner = { mark: mark.key, disc: disc.key };
    if (name)
      panel.labels.push(label(name, { x, y: y + r + 15, width, anchor: 'middle', ...owner }));
  }
}

/** Puts an item's single disc in its place, with its name beside it, on the side of `anchor`. */
export function discBesideName(
  panel: Panel,
  group: Group,
  { mark, discs }: Item,
  {
    x,
    y,
    r,
    width,
    anchor = 'start',
  }: {
    x: number;
    y: number;
    r: number;
    width: number;
    anchor?: 'start' | 'end';
  },
): void {
  for (const { name, ...disc } of discs) {
    panel.marks.push({ ...disc, x, y, r, group: group.id, mark: mark.key });
    if (!name) continue;
    const owner = { mark: mark.key, disc: disc.key };
    const text = label(name, {
      x: x + (anchor === 'start' ? r + 6 : -r - 6),
      y: 0,
      width,
      anchor,
      ...owner,
    });
    text.y = middle(y, text.lines.length);
    panel.labels.push(text);
  }
}

/** First baseline of so many lines of 12 px whose middle is at `y`. */
export const middle = (y: number, lines: number, size = 12) =>
  y + size * 0.35 - ((lines - 1) * Math.round(size * 1.3)) / 2;

/** The names of the groups' discs. */
export const namesOf = (groups: Group[]) =>
  groups.flatMap(({ items }) => items.flatMap(({ discs }) => discs.map(({ name = '' }) => name)));

/** The least width in which every text can be set without cutting a word, px. */
export function longestWord(texts: string[], size: number): number {
  return widest(
    texts.flatMap((text) => wrap(text, { width: 1, size })),
    size,
  );
}

/** Width of the widest text on one line, px. */
export const longestLine = (texts: string[], size: number) =>
  Math.max(0, ...texts.map((text) => measure(text, size)));
