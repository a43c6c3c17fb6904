import { formatOf } from '../../i18n/index.ts';
import type { RenderContext } from '../form.ts';
import { appendLabel, appendMark, createSvg, type Group, serialize } from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { MatrixMark, MatrixSeries } from './prepare.ts';
import { discClass } from './render.ts';

const radius = 7.5;

/** On a phone: one block a column, in it the communities of each group side by side. */
export function byColumn(series: MatrixSeries, context: RenderContext): string {
  const { width } = context;
  const svg = createSvg(context, 0);
  const cell = width / series.groups.length;
  const head = Math.max(
    ...series.groups.map(
      (group, index) =>
        appendLabel(svg, group.label, {
          x: index * cell,
          y: 13,
          width: cell - 8,
          size: 12,
          className: 't-small t-soft',
        }).height,
    ),
  );
  let y = head + 6;
  for (const column of series.columns)
    y += block(svg.append('g'), series, column, y, cell, context);
  return serialize(svg.attr('height', y).attr('viewBox', `0 0 ${width} ${y}`));
}

function block(
  parent: Group,
  series: MatrixSeries,
  column: MatrixSeries['columns'][number],
  y: number,
  cell: number,
  context: RenderContext,
): number {
  const { width, edition } = context;
  parent
    .append('line')
    .attr('class', 'l-strong')
    .attr('x1', 0)
    .attr('x2', width)
    .attr('y1', y)
    .attr('y2', y);
  const count = formatOf(column.count, series.marks.length, edition);
  const title = appendLabel(parent, column.label, {
    x: 0,
    y: y + 20,
    width: width - 60,
    size: 13,
    strong: true,
    className: 't-strong',
  });
  appendLabel(parent, count, {
    x: width,
    y: y + 20,
    width: measure(count, 13) + 4,
    size: 13,
    anchor: 'end',
    className: 't-soft',
  });
  const top = y + title.height + 12;
  const heights = series.groups.map((group, index) => {
    let at = top;
    for (const mark of series.marks.filter(
      (entry) => entry.column === column.id && entry.group === group.label,
    ))
      at += item(parent, series, mark, index * cell, at, cell, context.prefix);
    return at - top;
  });
  return title.height + 12 + Math.max(28, ...heights) + 8;
}

function item(
  parent: Group,
  series: MatrixSeries,
  mark: MatrixMark,
  x: number,
  y: number,
  width: number,
  prefix: string,
): number {
  const text = { x: x + 24, y: y + 17, width: width - 30, size: 13 };
  const height = Math.max(28, wrap(mark.label, text).length * 18 + 8);
  const group = appendMark(parent, mark, prefix);
  group
    .append('rect')
    .attr('class', 'hit')
    .attr('x', x)
    .attr('y', y)
    .attr('width', width)
    .attr('height', height);
  group
    .append('circle')
    .attr('class', discClass(series))
    .attr('cx', x + 9)
    .attr('cy', y + 13)
    .attr('r', radius);
  appendLabel(group, mark.label, text);
  return height;
}
