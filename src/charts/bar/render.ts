import type { RenderContext } from '../form.ts';
import { grouped, Plot, plot } from '../shared/plot.ts';
import { appendEmpty, appendLabel, type Group, serialize } from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { BarMark, BarSeries } from './prepare.ts';

const bar = 30;
const labelSize = 13;
const valueSize = 22;

/** Label above the bar, number at its end: the same on a phone and on a page, only longer. */
export function render(series: BarSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const { width } = context;
  const values = series.marks.map((mark) => mark.value ?? context.messages.chart.missing);
  // The longest bar leaves room for its number, or the number goes above it on a narrow column.
  const valueWidth =
    Math.max(...values.map((value) => measure(value, valueSize, { strong: true }))) + 14;
  const inline = valueWidth < width * 0.42;
  const end = inline ? width - valueWidth : width - 16;
  const head = series.marks.map((mark) => headHeight(mark, width, inline));
  const band = Math.max(...head) + bar + 24;
  const height = series.marks.length * band;
  const { svg, scale } = plot(context, {
    height,
    marginLeft: 1,
    marginRight: width - end,
    marginTop: 0,
    marginBottom: 0,
    x: { domain: [0, Math.max(1, ...series.marks.map(({ length }) => length ?? 0))], axis: null },
    y: {
      domain: series.marks.map(({ key }) => key),
      axis: null,
      paddingInner: 0,
      paddingOuter: 0,
      align: 0,
    },
    marks: [
      Plot.barX(series.marks, {
        x: (mark: BarMark) => mark.length ?? 0,
        y: 'key',
        insetTop: band - 24 - bar,
        insetBottom: 24,
        render: grouped(series.marks, context.prefix),
      }),
    ],
  });
  const y = scale('y');
  const x = scale('x');
  for (const [index, mark] of series.marks.entries()) {
    const group = svg.select(`[id="${context.prefix}-${mark.key}"]`) as unknown as Group;
    const top = Number(y.apply(mark.key));
    group
      .insert('rect', ':first-child')
      .attr('class', 'hit')
      .attr('x', 0)
      .attr('y', top)
      .attr('width', width)
      .attr('height', band - 10);
    const shape = group.select('rect:not(.hit)');
    shape.attr('class', `s-${series.colour}${mark.qualifier === 'expected' ? ' s-expected' : ''}`);
    label(group, mark, top, width);
    const barTop = top + band - 24 - bar;
    const barEnd = Number(x.apply(mark.length ?? 0));
    if (mark.length === null) missing(group, barTop, shape);
    if (mark.qualifier === 'more-than' || mark.qualifier === 'at-least')
      openEnd(group, series, barEnd, barTop);
    const value = group.append('text').attr('class', 't-number').text(values[index]!);
    if (inline)
      value
        .attr(
          'x',
          (mark.length === null ? 72 : barEnd) +
            (mark.qualifier === 'more-than' || mark.qualifier === 'at-least' ? 20 : 12),
        )
        .attr('y', barTop + bar / 2 + 8);
    else value.attr('x', 0).attr('y', barTop - 10);
  }
  svg
    .append('line')
    .attr('class', 'l-ink')
    .attr('x1', 1)
    .attr('x2', 1)
    .attr('y1', Math.max(0, Math.min(...head) - 4))
    .attr('y2', height - 14);
  return serialize(svg);
}

function headHeight(mark: BarMark, width: number, inline: boolean): number {
  const detail = mark.detail ? wrap(mark.detail, { width, size: labelSize }).length : 0;
  return 20 + detail * 18 + (inline ? 8 : 44);
}

function label(group: Group, mark: BarMark, top: number, width: number): void {
  appendLabel(group, mark.label, { x: 0, y: top + 15, width, size: 14, className: 't-strong' });
  if (mark.detail)
    appendLabel(group, mark.detail, {
      x: 0,
      y: top + 34,
      width,
      size: labelSize,
      className: 't-soft',
      lineHeight: 18,
    });
}

/** The copy has no number: an empty slot. */
function missing(group: Group, top: number, shape: { remove(): unknown }): void {
  shape.remove();
  group
    .append('rect')
    .attr('class', 's-lost')
    .attr('x', 2)
    .attr('y', top)
    .attr('width', 60)
    .attr('height', bar);
}

/** "More than": the bar goes on as an arrow, since nobody said where it ends. */
function openEnd(group: Group, series: BarSeries, end: number, top: number): void {
  group
    .append('path')
    .attr('class', `s-${series.colour}`)
    .attr('d', `M${end},${top}L${end + 10},${top + bar / 2}L${end},${top + bar}Z`);
}
