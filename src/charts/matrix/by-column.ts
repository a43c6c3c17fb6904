import { formatOf } from '../../i18n/index.ts';
import type { RenderContext } from '../form.ts';
import { appendLabel, appendMark, createSvg, type Group, serialize } from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import { disc } from './disc.ts';
import type { MatrixMark, MatrixSeries } from './prepare.ts';

const radius = 7.5;
const nameSize = 13;
const titleSize = 12;
/** Where an item's words begin, from its left edge, px. */
const indent = 24;
/** Under this width a group's column cannot hold a title. */
const leastCell = 110;

/** A group's place across the block; items of one place stand under each other. */
interface Place {
  label?: string;
  x: number;
  width: number;
  holds(mark: MatrixMark): boolean;
}

/** On a phone: one block a column, in it the communities of each group side by side. */
export function byColumn(series: MatrixSeries, context: RenderContext): string {
  const { width } = context;
  const svg = createSvg(context, 0);
  const places = placesOf(series, width);
  let y = 0;
  for (const { label, x, width: room } of places)
    if (label)
      y = Math.max(
        y,
        8 +
          appendLabel(svg, label, {
            x,
            y: 13,
            width: room - 8,
            size: titleSize,
            className: 't-small t-soft',
          }).height,
      );
  for (const column of series.columns)
    y += block(svg.append('g'), series, column, y, places, context);
  return serialize(svg.attr('height', y).attr('viewBox', `0 0 ${width} ${y}`));
}

/** Groups side by side, or all in one place where they are too many for that. */
function placesOf({ groups }: MatrixSeries, width: number): Place[] {
  const cell = width / groups.length;
  if (cell < leastCell) return [{ x: 0, width, holds: () => true }];
  return groups.map(({ label }, index) => ({
    label,
    x: index * cell,
    width: cell,
    holds: ({ group }) => group === label,
  }));
}

function block(
  parent: Group,
  series: MatrixSeries,
  column: MatrixSeries['columns'][number],
  y: number,
  places: Place[],
  { width, edition, prefix }: RenderContext,
): number {
  parent
    .append('line')
    .attr('class', 'l-strong')
    .attr('x1', 0)
    .attr('x2', width)
    .attr('y1', y)
    .attr('y2', y);
  const count = formatOf(column.count, series.marks.length, edition);
  const countWidth = measure(count, nameSize) + 4;
  const head = appendLabel(parent, column.label, {
    x: 0,
    y: y + 20,
    width: width - countWidth - 12,
    size: nameSize,
    strong: true,
    className: 't-strong',
  });
  appendLabel(parent, count, {
    x: width,
    y: y + 20,
    width: countWidth,
    size: nameSize,
    anchor: 'end',
    className: 't-soft',
  });
  const top = y + head.height + 12;
  const heights = places.map((place) => {
    let at = top;
    for (const mark of series.marks)
      if (mark.column === column.id && place.holds(mark))
        at += item(parent, series, mark, { ...place, y: at }, prefix);
    return at - top;
  });
  return head.height + 12 + Math.max(...heights) + 6;
}

/** Disc, community and, under it, what the case is about. */
function item(
  parent: Group,
  series: MatrixSeries,
  mark: MatrixMark,
  { x, y, width, label }: Place & { y: number },
  prefix: string,
): number {
  // A place without a name of its own holds several groups: each item says its own.
  const name = label === undefined ? `${mark.label} · ${mark.group}` : mark.label;
  const room = { x: x + indent, width: width - indent - 8 };
  const names = wrap(name, { ...room, size: nameSize }).length * 18;
  const titles = mark.detail ? wrap(mark.detail, { ...room, size: titleSize }).length * 16 : 0;
  const height = names + titles + 14;
  const group = appendMark(parent, mark, prefix);
  group
    .append('rect')
    .attr('class', 'hit')
    .attr('x', x)
    .attr('y', y)
    .attr('width', width)
    .attr('height', height);
  const place = { cx: x + 9, cy: y + 13, r: radius };
  group.append('circle').attr('cx', place.cx).attr('cy', place.cy).attr('r', place.r);
  disc(group, series, mark, place);
  appendLabel(group, name, { ...room, y: y + 18, size: nameSize, lineHeight: 18 });
  if (mark.detail)
    appendLabel(group, mark.detail, {
      ...room,
      y: y + names + 16,
      size: titleSize,
      className: 't-small t-soft',
      lineHeight: 16,
    });
  return height;
}
