import { extent } from 'd3';
import type { LayoutName } from '../form.ts';
import type { Box } from '../shared/box.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import type { Group, Item, Panel, PlacedDisc, PlacedLabel, PlacedLine } from './series.ts';

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

/** Puts an item's single disc in its place, with its name below it or beside it. */
export function namedDisc(
  panel: Panel,
  group: Group,
  { mark, discs }: Item,
  {
    x,
    y,
    r,
    width,
    side,
  }: { x: number; y: number; r: number; width: number; side?: 'start' | 'end' },
): void {
  for (const { name, ...disc } of discs) {
    panel.marks.push({ ...disc, x, y, r, group: group.id, mark: mark.key });
    if (!name) continue;
    const beside = side && { x: x + (side === 'start' ? r + 6 : -r - 6), anchor: side };
    const under = { x, anchor: 'middle' } as const;
    const place = { ...(beside ?? under), y: y + r + 15, width, mark: mark.key, disc: disc.key };
    const text = label(name, place);
    if (side) text.y = middle(y, text.lines.length);
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

/** Numbers and headings are set in weight 600. */
const isStrong = (size: number, className: string) => size === 22 || className.includes('t-strong');

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

/** The room that a line takes, px: our paths are absolute M, L and Q, and a face bulges most at its middle. */
function lineBox({ d }: PlacedLine): Box {
  const numbers = [...d.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  const [x1 = 0, y1 = 0, cx = 0, cy = 0, x2 = 0, y2 = 0] = numbers;
  const points = d.includes('Q')
    ? [x1, y1, (x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4, x2, y2]
    : numbers;
  const [left = 0, right = 0] = extent(points.filter((_, index) => index % 2 === 0));
  const [top = 0, bottom = 0] = extent(points.filter((_, index) => index % 2 === 1));
  return { left, right, top, bottom };
}

/** Everything of a panel that takes room. */
export const boxesOf = ({ marks, labels, lines }: Panel): Box[] => [
  ...marks.map(discBox),
  ...labels.map(labelBox),
  ...lines.map(lineBox),
];
