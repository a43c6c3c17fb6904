import { groups, linkHorizontal } from 'd3';
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
} from '../shared/svg.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import type { FlowMark, FlowSeries } from './prepare.ts';

const size = 14;
const lineHeight = 20;
/** From a disc to its words, and to either end of a link, px. */
const indent = 14;
const gap = 11;
/** Under each thing, and over the first of a row, px. */
const below = 12;
const padding = 14;
const name = { size: 15, strong: true, className: 't-strong', lineHeight };
const link = linkHorizontal<unknown, [number, number]>();

type Side = 'from' | 'to';

/** Where the words of a side stand, px. */
interface Column {
  x: number;
  width: number;
}

/** What someone does or wants: the middle of its disc, and the right end of its first line and the height of all, px. */
interface Thing extends Column {
  label: string;
  y: number;
  right: number;
  height: number;
}

/** A row each: who, what they do, and what they want, beside it (wide) or indented below it (narrow). */
export function render({ marks, titles }: FlowSeries, context: RenderContext): string {
  if (marks.length === 0) return appendEmpty(context);
  const { width } = context;
  const wide = context.layout === 'wide';
  const svg = createSvg(context, 0);
  const labels = marks.map(({ label }) => label);
  const names = wide ? Math.min(width * 0.25, widest(labels, name.size, name) + 18) : width;
  const half = (width - names) / 2;
  const column = (x: number, end: number): Column => ({ x, width: end - x - indent });
  const columns: Record<Side, Column> = wide
    ? { from: column(names + 6, names + half - 24), to: column(names + half + 18, width) }
    : { from: column(6, width), to: column(34, width) };
  const heads = svg.append('g');
  for (const side of ['from', 'to'] as const) {
    const x = wide || side === 'from' ? columns[side].x : width / 2;
    disc(heads, side, x, 10);
    const className = `t-small t-strong t-lens-${side === 'from' ? 1 : 2}`;
    const place = { x: x + indent, y: 14, width: width / 2 - indent, size: 12, strong: true };
    appendLabel(heads, titles[side], { ...place, className });
  }
  let y = 26;
  for (const [, own] of groups(marks, ({ who }) => who)) {
    rule(svg, 'l-rule', y, 0, width);
    const place = { x: 0, y: y + padding + 13, width: names - 10 };
    const words = wrap(own[0]!.label, { ...name, ...place }).length * lineHeight;
    const top = y + padding + (wide ? 8 : words + 12);
    const [from, end] = stack(own, 'from', columns.from, top);
    const [to, last] = stack(own, 'to', columns.to, wide ? top : end);
    const foot = Math.max(y + padding + words + below, end - 8, last - 8);
    const ends = [...new Set(own.map((mark) => to.get(mark.to)!))];
    const seen = new Set<Thing>();
    for (const [index, mark] of own.entries()) {
      const ways = [from.get(mark.from)!, to.get(mark.to)!] as const;
      const group = appendMark(svg, mark, context.prefix);
      if (index === 0) appendLabel(group, mark.label, { ...name, ...place });
      path(group, 'l-link', wide ? across(...ways) : down(...ways));
      path(group, 'l-link', tip(ways[1]));
      for (const [at, thing] of ways.entries())
        if (!seen.has(thing)) draw(group, at ? 'to' : 'from', thing);
      for (const thing of ways) seen.add(thing);
      // A mark has the row from its own plan down to the next one.
      const next = ends[ends.indexOf(ways[1]) + 1];
      const above = index === 0 ? y : ways[1].y - 10;
      hit(group, { x: 0, y: above, width, height: (next ? next.y - 10 : foot) - above });
    }
    y = foot;
  }
  return finish(svg, y);
}

/** The things of one side under each other, by id; with where the next would stand, px. */
function stack(
  marks: readonly FlowMark[],
  side: Side,
  { x, width }: Column,
  top: number,
): [Map<string, Thing>, number] {
  const things = new Map<string, Thing>();
  let y = top;
  for (const mark of marks) {
    if (things.has(mark[side])) continue;
    const label = mark[`${side}Label`];
    const lines = wrap(label, { width, size });
    const height = lines.length * lineHeight;
    things.set(mark[side], {
      ...{ label, x, y, width, height },
      right: x + indent + measure(lines[0]!, size),
    });
    y += height + below;
  }
  return [things, y];
}

function draw(group: Group, side: Side, { label, x, y, width }: Thing): void {
  disc(group, side, x, y);
  appendLabel(group, label, { x: x + indent, y: y + 5, width, size, lineHeight });
}

/** What is done is full; what is wanted is light in a strong rim, as all that is only planned. */
function disc(group: Group, side: Side, cx: number, cy: number): void {
  const className = side === 'from' ? 's-lens-1' : 's-lens-2 s-expected';
  circle(group, className, { cx, cy, r: side === 'from' ? 5 : 4.25 });
}

const across = (from: Thing, to: Thing) =>
  link({ source: [from.right + gap, from.y], target: [to.x - gap, to.y] })!;
const down = (from: Thing, to: Thing) =>
  `M${from.x},${from.y + gap}L${from.x},${to.y}L${to.x - gap},${to.y}`;
const tip = ({ x, y }: Thing) => `M${x - gap - 5},${y - 5}L${x - gap},${y}L${x - gap - 5},${y + 5}`;
