import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  serialize,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { FlowMark, FlowSeries } from './prepare.ts';

/** Three columns: what they do, who, what they want. Every node stands level with the middle of its ways. */
export function render(series: FlowSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const { width, layout } = context;
  const wide = layout === 'wide';
  const size = wide ? 14 : 12;
  const side = wide ? 150 : 82;
  const row = wide ? 46 : 50;
  const top = 40;
  const y = new Map(series.marks.map((mark, index) => [mark.key, top + (index + 0.5) * row]));
  const level = (field: 'from' | 'to' | 'who', id: string) => {
    const own = series.marks.filter((mark) => mark[field] === id).map(({ key }) => y.get(key)!);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  const leftY = spread(
    unique(series.marks, 'from').map(({ from }) => [from, level('from', from)]),
    row * 0.8,
  );
  const rightY = spread(
    unique(series.marks, 'to').map(({ to }) => [to, level('to', to)]),
    row * 0.8,
  );
  const svg = createSvg(context, 0);
  heads(svg.append('g'), series, width, side);
  const middle = width / 2;
  for (const mark of series.marks) {
    const group = appendMark(svg, mark, context.prefix).classed('way', true);
    const who = level('who', mark.who);
    const left = way(side + 8, leftY.get(mark.from)!, middle, who);
    const right = way(middle, who, width - side - 8, rightY.get(mark.to)!);
    const draw = (className: string, d: string) =>
      group.append('path').attr('class', className).attr('d', d);
    // A pointer need not meet the thin line itself.
    draw('hit', left + right);
    draw('l-lens-1', left);
    draw('l-lens-2', right);
  }
  const nodes = svg.append('g');
  for (const mark of unique(series.marks, 'from'))
    sideLabel(nodes, mark.fromLabel, leftY.get(mark.from)!, side, size, 'end', side, 's-lens-1');
  for (const mark of unique(series.marks, 'to'))
    sideLabel(
      nodes,
      mark.toLabel,
      rightY.get(mark.to)!,
      width - side,
      size,
      'start',
      side,
      's-lens-2',
    );
  // In the last way of each: drawn later, it would cross the name.
  for (const mark of unique(series.marks.toReversed(), 'who'))
    whoLabel(
      svg.select(`[id="${context.prefix}-${mark.key}"]`) as unknown as Group,
      mark,
      middle,
      level('who', mark.who),
      size,
    );
  const bottom = unused(
    svg.append('g'),
    series,
    top + series.marks.length * row + 10,
    width,
    side,
    context,
  );
  return serialize(svg.attr('height', bottom).attr('viewBox', `0 0 ${width} ${bottom}`));
}

/** Nodes whose middles fall together are moved apart, downwards, in the order of their middles. */
function spread(nodes: [string, number][], distance: number): Map<string, number> {
  const placed = new Map<string, number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const [id, y] of nodes.toSorted((a, b) => a[1] - b[1])) {
    last = Math.max(y, last + distance);
    placed.set(id, last);
  }
  return placed;
}

function heads(group: Group, series: FlowSeries, width: number, side: number): void {
  appendLabel(group, series.titles.from, {
    x: side,
    y: 14,
    width: side + 20,
    size: 12,
    anchor: 'end',
    className: 't-small t-lens-1 t-strong',
    strong: true,
  });
  appendLabel(group, series.titles.who, {
    x: width / 2,
    y: 14,
    width: width - side * 2,
    size: 12,
    anchor: 'middle',
    className: 't-small t-soft',
  });
  appendLabel(group, series.titles.to, {
    x: width - side,
    y: 14,
    width: side + 20,
    size: 12,
    className: 't-small t-lens-2 t-strong',
    strong: true,
  });
}

function way(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x1 + x2) / 2;
  return `M${x1},${y1}C${bend},${y1} ${bend},${y2} ${x2},${y2}`;
}

function sideLabel(
  group: Group,
  label: string,
  y: number,
  x: number,
  size: number,
  anchor: 'start' | 'end',
  width: number,
  dot: string,
): void {
  const gap = anchor === 'end' ? -4 : 4;
  const lines = wrap(label, { width: width - 8, size }).length;
  appendLabel(group, label, {
    x: x + gap,
    y: y + size * 0.36 - ((lines - 1) * size * 1.3) / 2,
    width: width - 8,
    size,
    anchor,
    lineHeight: Math.round(size * 1.3),
  });
  group
    .append('circle')
    .attr('class', dot)
    .attr('cx', x - gap)
    .attr('cy', y)
    .attr('r', 4);
}

/** The name stands on the line, on a piece of paper of its own. */
function whoLabel(group: Group, mark: FlowMark, x: number, y: number, size: number): void {
  const width = measure(mark.label, size, { strong: true }) + 14;
  group
    .append('rect')
    .attr('class', 's-paper')
    .attr('x', x - width / 2)
    .attr('y', y - size * 0.9)
    .attr('width', width)
    .attr('height', size * 1.8);
  appendLabel(group, mark.label, {
    x,
    y: y + size * 0.36,
    width: width + 20,
    size,
    strong: true,
    anchor: 'middle',
    className: 't-strong',
  });
}

/** What nobody here does or wants is a finding too; it is listed, faintly. */
function unused(
  group: Group,
  series: FlowSeries,
  top: number,
  width: number,
  side: number,
  context: RenderContext,
): number {
  const { from, to } = series.unused;
  if (from.length + to.length === 0) return top;
  group
    .append('line')
    .attr('class', 'l-rule l-dashed')
    .attr('x1', 0)
    .attr('x2', width)
    .attr('y1', top)
    .attr('y2', top);
  const list = (labels: string[], x: number, anchor: 'start' | 'end') =>
    labels.reduce(
      (y, label) =>
        y +
        appendLabel(group, label, {
          x,
          y,
          width: side - 4,
          size: 12,
          anchor,
          className: 't-small t-soft',
        }).height,
      top + 20,
    );
  appendLabel(group, context.messages.chart.nobody, {
    x: width / 2,
    y: top + 20,
    width: width - side * 2 - 16,
    size: 12,
    anchor: 'middle',
    className: 't-small t-soft',
  });
  return Math.max(list(from, side - 4, 'end'), list(to, width - side + 4, 'start'), top + 30) + 4;
}

function unique(marks: FlowMark[], field: 'from' | 'to' | 'who'): FlowMark[] {
  return marks.filter(
    (mark, index) => marks.findIndex((other) => other[field] === mark[field]) === index,
  );
}
