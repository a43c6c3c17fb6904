import { linkHorizontal } from 'd3';
import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  circle,
  createSvg,
  finish,
  type Group,
  hit,
  path,
  rule,
  type Svg,
  shape,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { FacingBlock, FacingItem, FacingSeries } from './prepare.ts';

const head = { size: 17, strong: true, className: 't-serif', lineHeight: 24 };
const title = { size: 12, strong: true, className: 't-small t-strong t-soft', lineHeight: 17 };
const detail = { size: 13, className: 't-soft', lineHeight: 18 };
/** Between words and the disc at their list's inner edge, px. */
const edge = 12;
const link = linkHorizontal<unknown, [number, number]>();

const slotHeight = 25;

interface LabelType {
  size: number;
  lineHeight: number;
  strong?: boolean;
  className: string;
}

/** Blocks of facing lists under each other. */
export function render(series: FacingSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const svg = createSvg(context, 0);
  const groups = new Map<string, Group>();
  const groupOf = ({ mark }: FacingItem): Group => {
    const group = groups.get(mark.key) ?? appendMark(svg, mark, context.prefix);
    groups.set(mark.key, group);
    return group;
  };
  const air = context.compact ? 16 : 26;
  let y = 0;
  for (const block of series.blocks) {
    if (block.head) y += heading(groupOf(block.head), block.head, y, context.width) + 8;
    if (block.lists.length) y = lists(svg, block, y, groupOf, context);
    y += air;
  }
  return finish(svg, y - air + 2);
}

/** The heading of a block, or the slot of one that is lost; returns its height, px. */
function heading(group: Group, { words, lost }: FacingItem, y: number, width: number): number {
  if (lost) {
    slot(group, words, { x: 0, y: y + 2, width });
    hit(group, { x: 0, y, width, height: 32 });
    return 32;
  }
  const { height } = appendLabel(group, words, { ...head, x: 0, y: y + 19, width });
  hit(group, { x: 0, y, width, height: height + 4 });
  return height + 4;
}

/** Two lists in rows that they share, so that the same place faces the same place; returns the foot, px. */
function lists(
  svg: Svg,
  block: FacingBlock,
  top: number,
  groupOf: (item: FacingItem) => Group,
  { width, layout, compact }: RenderContext,
): number {
  const wide = layout === 'wide';
  const gutter = wide ? Math.min(150, width * 0.2) : 46;
  const room = (width - gutter) / 2;
  const size = wide ? 15 : 13;
  const air = compact ? 6 : 10;
  const sides = block.lists.map((list, index) => ({
    list,
    x: index ? width - room : 0,
    disc: index ? width - room - edge : room + edge,
  }));
  const lines = (words: string, type: Omit<LabelType, 'className'>) =>
    wrap(words, { ...type, width: room }).length * type.lineHeight;
  const [left, right] = block.lists;
  const linked = new Set(block.links.flatMap(([i, j]) => [left!.items[i]!, right!.items[j]!]));
  const typeOf = (item: FacingItem): LabelType => ({
    ...{ size, lineHeight: size + 5, strong: linked.has(item) },
    className: linked.has(item) ? 't-strong' : '',
  });
  const heightOf = (item: FacingItem) =>
    (item.lost ? slotHeight : lines(item.words, typeOf(item))) +
    (item.detail ? lines(item.detail, detail) : 0);

  const heads = svg.append('g');
  const start = top + Math.max(...sides.map(({ list }) => lines(list.title, title))) + 6;
  const tops = [start];
  for (let row = 0; sides.some(({ list }) => row < list.items.length); row++) {
    const cells = sides.flatMap(({ list }) => list.items[row] ?? []);
    tops.push(tops[row]! + Math.max(...cells.map(heightOf)) + 2 * air);
  }
  const middle = (row: number) => tops[row]! + air + (size + 5) / 2;
  for (const { list, x } of sides) {
    const y = start - lines(list.title, title) + 5;
    appendLabel(heads, list.title, { ...title, x, y, width: room });
    rule(heads, 'l-ink', start, x, x + room);
    for (const [row, item] of list.items.entries()) {
      rule(heads, 'l-rule', tops[row + 1]!, x, x + room);
      const both = sides.every((side) => side.list.items[row]?.mark === item.mark);
      const area = { y: tops[row]!, height: tops[row + 1]! - tops[row]! };
      // A row that stands on both sides is one mark from edge to edge.
      if (both && x > 0) continue;
      hit(groupOf(item), { ...area, x, width: both ? width : room });
    }
  }
  for (const [i, j] of block.links) {
    const ends = { source: [sides[0]!.disc, middle(i)], target: [sides[1]!.disc, middle(j)] };
    path(groupOf(left!.items[i]!), 'l-ink', link(ends as Parameters<typeof link>[0])!);
  }
  for (const { list, x, disc } of sides)
    for (const [row, item] of list.items.entries()) {
      const group = groupOf(item);
      const y = middle(row);
      if (item.lost) slot(group, item.words, { x, y: y - slotHeight / 2, width: room });
      else {
        appendLabel(group, item.words, { ...typeOf(item), x, y: y + 5, width: room });
        if (sides.length > 1)
          circle(group, linked.has(item) ? 's-ink' : 's-empty', { cx: disc, cy: y, r: 3.5 });
      }
      if (item.detail)
        appendLabel(group, item.detail, {
          ...{ ...detail, x, width: room },
          y: tops[row]! + air + heightOf(item) - lines(item.detail, detail) + 13,
        });
    }
  return tops.at(-1)!;
}

/** An empty slot with the word that says why. */
function slot(group: Group, words: string, place: { x: number; y: number; width: number }): void {
  const width = Math.min(place.width, measure(words, detail.size) + 24);
  shape(group, 'rect', { class: 's-lost', ...place, width, height: slotHeight, rx: 2 });
  appendLabel(group, words, { ...detail, x: place.x + 11, y: place.y + 17, width });
}
