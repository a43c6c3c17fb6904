import { formatOf } from '../../i18n/index.ts';
import type { RenderContext } from '../form.ts';
import { grouped, Plot, plot } from '../shared/plot.ts';
import { appendLabel, type Group, type Svg, serialize } from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { MatrixMark, MatrixSeries } from './prepare.ts';
import { discClass } from './render.ts';

const line = 32;
const groupHead = 34;
const radius = 9;

/** Lines by columns, drawn by Plot; heads, hairlines and counts are ours, since Plot cannot measure Chinese. */
export function grid(series: MatrixSeries, context: RenderContext): string {
  const { width, prefix, edition } = context;
  const rows = series.groups.flatMap((group) => group.rows);
  const labelWidth = Math.min(
    200,
    Math.max(...rows.map(({ label }) => measure(label, 14)), 90) + 20,
  );
  const step = (width - labelWidth) / series.columns.length;
  const headLines = Math.max(
    ...series.columns.map(
      ({ label }) => wrap(label, { width: step - 12, size: 13, strong: true }).length,
    ),
  );
  const top = headLines * 18 + 8;
  const y = positions(series, top);
  const bottom = Math.max(...y.values()) + line / 2;
  const height = bottom + 34;
  const { svg } = plot(context, {
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.dot(series.marks, {
        x: (mark: MatrixMark) => columnX(series, mark.column, labelWidth, step),
        y: (mark: MatrixMark) => y.get(mark.row)!,
        r: radius,
        render: grouped(series.marks, prefix),
      }),
    ],
  });
  const ground = svg.insert('g', ':first-child') as unknown as Group;
  heads(ground, series, labelWidth, step);
  lines(ground, series, y, width);
  for (const mark of series.marks)
    finish(svg, series, mark, prefix, y.get(mark.row)!, labelWidth, step);
  for (const column of series.columns)
    appendLabel(ground, formatOf(column.count, series.marks.length, edition), {
      x: columnX(series, column.id, labelWidth, step),
      y: bottom + 22,
      width: step,
      size: 13,
      anchor: 'middle',
      className: 't-soft',
    });
  return serialize(svg);
}

function columnX(series: MatrixSeries, id: string, labelWidth: number, step: number): number {
  return labelWidth + (series.columns.findIndex((column) => column.id === id) + 0.5) * step;
}

/** Centre of each line, by id; a group's name takes a line of its own. */
function positions(series: MatrixSeries, top: number): Map<string, number> {
  const y = new Map<string, number>();
  let at = top;
  for (const group of series.groups) {
    at += groupHead;
    for (const row of group.rows) {
      y.set(row.id, at + line / 2);
      at += line;
    }
  }
  return y;
}

function heads(ground: Group, series: MatrixSeries, labelWidth: number, step: number): void {
  for (const column of series.columns)
    appendLabel(ground, column.label, {
      x: columnX(series, column.id, labelWidth, step),
      y: 14,
      width: step - 12,
      size: 13,
      strong: true,
      anchor: 'middle',
      className: 't-strong',
      lineHeight: 18,
    });
}

function lines(ground: Group, series: MatrixSeries, y: Map<string, number>, width: number): void {
  for (const group of series.groups) {
    const first = y.get(group.rows[0]!.id)! - line / 2;
    appendLabel(ground, group.label, {
      x: 0,
      y: first - 8,
      width,
      size: 12,
      className: 't-small t-soft',
    });
    ground
      .append('line')
      .attr('class', 'l-strong')
      .attr('x1', 0)
      .attr('x2', width)
      .attr('y1', first)
      .attr('y2', first);
    for (const row of group.rows) {
      const centre = y.get(row.id)!;
      appendLabel(ground, row.label, { x: 0, y: centre + 5, width: 250, size: 14 });
      ground
        .append('line')
        .attr('class', 'l-rule')
        .attr('x1', 0)
        .attr('x2', width)
        .attr('y1', centre + line / 2)
        .attr('y2', centre + line / 2);
    }
  }
}

function finish(
  svg: Svg,
  series: MatrixSeries,
  mark: MatrixMark,
  prefix: string,
  y: number,
  labelWidth: number,
  step: number,
): void {
  const group = svg.select(`[id="${prefix}-${mark.key}"]`) as unknown as Group;
  group.select('circle').attr('class', discClass(series));
  group
    .insert('rect', ':first-child')
    .attr('class', 'hit')
    .attr('x', columnX(series, mark.column, labelWidth, step) - step / 2)
    .attr('y', y - line / 2)
    .attr('width', step)
    .attr('height', line);
}
