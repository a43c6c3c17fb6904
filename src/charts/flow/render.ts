import { group as groupBy, linkHorizontal, mean, sort } from 'd3';
import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  circle,
  createSvg,
  finish,
  type Group,
  path,
  rule,
  shape,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { FlowMark, FlowSeries } from './prepare.ts';

/** One side of the chart: where its names end or begin, and what colours it. */
interface Side {
  field: 'from' | 'to';
  x: number;
  anchor: 'start' | 'end';
  lens: 1 | 2;
}

/** Where a row of ways begins, px. */
const top = 40;
const small = { size: 12, className: 't-small t-soft' };

/** Three columns: what they do, who, what they want. Every node stands level with the middle of its ways. */
export function render(series: FlowSeries, context: RenderContext): string {
  const { marks, titles } = series;
  if (marks.length === 0) return appendEmpty(context);
  const { width, prefix } = context;
  const wide = context.layout === 'wide';
  const size = wide ? 14 : 12;
  const side = wide ? 150 : 82;
  const row = wide ? 46 : 50;
  const middle = width / 2;
  const sides: Side[] = [
    { field: 'from', x: side, anchor: 'end', lens: 1 },
    { field: 'to', x: width - side, anchor: 'start', lens: 2 },
  ];
  const [left, right] = [nodes(marks, 'from', row), nodes(marks, 'to', row)];
  const whos = levels(marks, 'who', row);
  const svg = createSvg(context, 0);
  const heads = svg.append('g');
  const head = ({ field, x, anchor, lens }: Side) => {
    const className = `t-small t-lens-${lens} t-strong`;
    const place = { x, y: 14, width: side + 20, size: 12, anchor, className, strong: true };
    appendLabel(heads, titles[field], place);
  };
  const who = { ...small, x: middle, y: 14, width: width - side * 2, anchor: 'middle' } as const;
  // In the order in which they are read.
  head(sides[0]!);
  appendLabel(heads, titles.who, who);
  head(sides[1]!);
  const link = linkHorizontal<unknown, [number, number]>();
  const groups = marks.map((mark) => {
    const group = appendMark(svg, mark, prefix).classed('way', true);
    const at: [number, number] = [middle, whos.get(mark.who)!];
    const doing = link({ source: [side + 8, left.get(mark.from)!], target: at })!;
    const wanting = link({ source: at, target: [width - side - 8, right.get(mark.to)!] })!;
    // A pointer need not meet the thin line itself.
    path(group, 'hit', doing + wanting);
    path(group, 'l-lens-1', doing);
    path(group, 'l-lens-2', wanting);
    return group;
  });
  const names = svg.append('g');
  for (const [index, placed] of [left, right].entries())
    for (const [id, y] of placed) {
      const { field, ...place } = sides[index]!;
      const label = marks.find((mark) => mark[field] === id)![`${field}Label`];
      sideLabel(names, label, { ...place, y, size, width: side - 8 });
    }
  // In the last way of each: drawn later, it would cross the name.
  for (const [id, y] of whos) {
    const last = marks.findLastIndex((mark) => mark.who === id);
    whoLabel(groups[last]!, marks[last]!.label, middle, y, size);
  }
  return finish(svg, unused(svg.append('g'), series, top + marks.length * row + 10, side, context));
}

/** The middle of each node's ways, by id in the order of the ways, px. */
function levels(
  marks: readonly FlowMark[],
  field: 'from' | 'to' | 'who',
  row: number,
): Map<string, number> {
  const y = new Map(marks.map((mark, index) => [mark, top + (index + 0.5) * row]));
  const ways = groupBy(marks, (mark) => mark[field]);
  return new Map([...ways].map(([id, own]) => [id, mean(own, (mark) => y.get(mark))!]));
}

/** The same of a side: nodes whose middles fall together are moved apart, downwards. */
function nodes(marks: readonly FlowMark[], field: 'from' | 'to', row: number): Map<string, number> {
  const placed = levels(marks, field, row);
  let last = Number.NEGATIVE_INFINITY;
  for (const [id, y] of sort(placed, ([, level]) => level)) {
    last = Math.max(y, last + row * 0.8);
    placed.set(id, last);
  }
  return placed;
}

function sideLabel(
  group: Group,
  label: string,
  place: Omit<Side, 'field'> & { y: number; size: number; width: number },
): void {
  const { x, y, size, anchor, lens, width } = place;
  const gap = anchor === 'end' ? -4 : 4;
  const lines = wrap(label, { width, size }).length;
  appendLabel(group, label, {
    ...{ x: x + gap, width, size, anchor, lineHeight: Math.round(size * 1.3) },
    y: y + size * 0.36 - ((lines - 1) * size * 1.3) / 2,
  });
  circle(group, `s-lens-${lens}`, { cx: x - gap, cy: y, r: 4 });
}

/** The name stands on the line, on a piece of paper of its own. */
function whoLabel(group: Group, label: string, x: number, y: number, size: number): void {
  const type = { size, strong: true, anchor: 'middle', className: 't-strong' } as const;
  const width = measure(label, size, type) + 14;
  const paper = { x: x - width / 2, y: y - size * 0.9, width, height: size * 1.8 };
  shape(group, 'rect', { class: 's-paper', ...paper });
  appendLabel(group, label, { ...type, x, y: y + size * 0.36, width: width + 20 });
}

/** What nobody here does or wants is a finding too; it is listed, faintly. Returns the foot, px. */
function unused(
  group: Group,
  { unused: { from, to } }: FlowSeries,
  y: number,
  side: number,
  { width, messages }: RenderContext,
): number {
  if (from.length + to.length === 0) return y;
  rule(group, 'l-rule l-dashed', y, 0, width);
  const list = (labels: string[], x: number, anchor: 'start' | 'end') =>
    labels.reduce(
      (at, label) =>
        at + appendLabel(group, label, { ...small, x, y: at, width: side - 4, anchor }).height,
      y + 20,
    );
  const note = { ...small, x: width / 2, y: y + 20, width: width - side * 2 - 16 };
  appendLabel(group, messages.chart.nobody, { ...note, anchor: 'middle' });
  return Math.max(list(from, side - 4, 'end'), list(to, width - side + 4, 'start'), y + 30) + 4;
}
