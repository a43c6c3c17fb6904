import { formatOf } from '../../i18n/index.ts';
import type { RenderContext } from '../form.ts';
import { appendLabel, type Group } from '../shared/svg.ts';
import { type GridLayout, groupLineHeight, groupName, headOf, headSize } from './layout.ts';
import { lineHeight } from './line.ts';
import type { MatrixSeries } from './prepare.ts';

/** What the discs stand on: heads and counts of the columns, names of the groups, hairlines. */
export function ground(
  parent: Group,
  series: MatrixSeries,
  layout: GridLayout,
  context: RenderContext,
): void {
  columns(parent, series, layout, context);
  for (const group of layout.groups) lines(parent, group, context.width);
}

/** Themes over their columns; under them, how many of the cases each has. */
function columns(
  parent: Group,
  series: MatrixSeries,
  { labelWidth, step, groups, bottom }: GridLayout,
  { edition }: RenderContext,
): void {
  for (const [index, { label, count }] of series.columns.entries()) {
    const x = labelWidth + (index + 0.5) * step;
    appendLabel(parent, label, {
      x,
      // Heads of fewer lines stand on the same foot as the highest.
      y: groups[0]!.top - 10 - (headOf(label, step).length - 1) * lineHeight,
      width: step - 12,
      size: headSize,
      strong: true,
      anchor: 'middle',
      className: 't-strong',
      lineHeight,
    });
    appendLabel(parent, formatOf(count, series.marks.length, edition), {
      x,
      y: bottom + 22,
      width: step,
      size: headSize,
      anchor: 'middle',
      className: 't-soft',
    });
  }
}

/** A group's name over a strong line, hairlines under its own lines. */
function lines(parent: Group, group: GridLayout['groups'][number], width: number): void {
  const { label, room, top } = group;
  appendLabel(parent, label, {
    x: 0,
    y: top - 10 - (groupName(label, room).length - 1) * groupLineHeight,
    width: room,
    size: 12,
    className: 't-small t-soft',
    lineHeight: groupLineHeight,
  });
  rule(parent, 'l-strong', top, width);
  for (const line of group.lines) rule(parent, 'l-rule', line.top + line.height, width);
}

function rule(parent: Group, className: string, y: number, width: number): void {
  parent
    .append('line')
    .attr('class', className)
    .attr('x1', 0)
    .attr('x2', width)
    .attr('y1', y)
    .attr('y2', y);
}
