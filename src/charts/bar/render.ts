import type { RenderContext } from '../form.ts';
import { grouped, Plot, plot } from '../shared/plot.ts';
import { appendEmpty, appendLabel, type Group, serialize } from '../shared/svg.ts';
import {
  arrow,
  barHeight,
  detailLine,
  detailSize,
  indent,
  layOut,
  nameLine,
  nameSize,
  type Row,
  slot,
  valueX,
  wordWidth,
} from './layout.ts';
import type { BarMark, BarSeries } from './prepare.ts';

/** Name over the bar, number at its end: the same on a phone and on a page, only longer. */
export function render(series: BarSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const { width, prefix } = context;
  const layout = layOut(series.marks, width, context.messages.chart.missing);
  const { rows, end, height } = layout;
  const { svg, scale } = plot(context, {
    height,
    margin: 0,
    marginLeft: 1,
    marginRight: width - end,
    x: { domain: [0, Math.max(1, ...series.marks.map(({ length }) => length ?? 0))], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect(rows, {
        x1: 0,
        x2: ({ mark }: Row) => mark.length ?? 0,
        y1: 'y1',
        y2: 'y2',
        render: grouped(series.marks, prefix),
      }),
    ],
  });
  for (const row of rows) {
    const group = svg.select(`[id="${prefix}-${row.mark.key}"]`) as unknown as Group;
    const barEnd = Number(scale('x').apply(row.mark.length ?? 0));
    shape(group, series, row, barEnd);
    words(group, row, width);
    value(group, row, layout.small, barEnd);
    group
      .insert('rect', ':first-child')
      .attr('class', 'hit')
      .attr('x', 0)
      .attr('y', row.top)
      .attr('width', width)
      .attr('height', Math.min(row.height, height - row.top));
  }
  // Zero, for all bars alike.
  svg
    .append('line')
    .attr('class', 'l-ink')
    .attr('x1', 1)
    .attr('x2', 1)
    .attr('y1', 0)
    .attr('y2', height);
  return serialize(svg);
}

/** Full for a number, light for an expected one, an arrow where nobody said where it ends, an empty slot for none. */
function shape(group: Group, { colour }: BarSeries, { mark, y1 }: Row, end: number): void {
  const bar = group.select('rect');
  if (mark.length === null) {
    bar.attr('class', 's-lost').attr('x', 2).attr('width', slot);
    return;
  }
  const className = `s-${colour}${mark.qualifier === 'expected' ? ' s-expected' : ''}`;
  bar.attr('class', className);
  if (isOpen(mark))
    group
      .append('path')
      .attr('class', className)
      .attr('d', `M${end},${y1}l${arrow},${barHeight / 2}l${-arrow},${barHeight / 2}Z`);
}

function isOpen({ qualifier, length }: BarMark): boolean {
  return length !== null && (qualifier === 'more-than' || qualifier === 'at-least');
}

function words(group: Group, { mark, top, nameLines }: Row, width: number): void {
  appendLabel(group, mark.label, {
    x: indent,
    y: top + 15,
    width: width - indent,
    size: nameSize,
    strong: true,
    className: 't-strong',
    lineHeight: nameLine,
  });
  if (mark.detail)
    appendLabel(group, mark.detail, {
      x: indent,
      y: top + nameLines * nameLine + 14,
      width: width - indent,
      size: detailSize,
      className: 't-soft',
      lineHeight: detailLine,
    });
}

function value(group: Group, row: Row, small: boolean, barEnd: number): void {
  const { mark, y1, inline } = row;
  const { word, number } = row.value;
  const end = mark.length === null ? 2 + slot : barEnd;
  const x = inline ? valueX(end, isOpen(mark)) : indent;
  const y = inline ? y1 + barHeight / 2 + (number ? 8 : 5) : y1 - 10;
  if (word)
    group.append('text').attr('class', 't-label t-soft').attr('x', x).attr('y', y).text(word);
  if (!number) return;
  group
    .append('text')
    .attr('class', small ? 't-strong' : 't-number')
    .attr('x', x + wordWidth(row.value))
    .attr('y', y)
    .text(number);
}
