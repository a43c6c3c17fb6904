import type { RenderContext } from '../form.ts';
import { grouped, Plot, plot } from '../shared/plot.ts';
import { appendLabel, type Group, type LabelOptions, serialize } from '../shared/svg.ts';
import { disc } from './disc.ts';
import { ground } from './ground.ts';
import { type GridLayout, labelSize, nameRoom, rowName } from './layout.ts';
import { type Line, lineHeight, radius, type Spot } from './line.ts';
import type { MatrixSeries } from './prepare.ts';
import { titleSize } from './titles.ts';

/** Lines by columns, the discs by Plot; words and hairlines are ours, since Plot cannot measure Chinese. */
export function grid(series: MatrixSeries, layout: GridLayout, context: RenderContext): string {
  const lines = layout.groups.flatMap((group) => group.lines);
  const spots = lines.flatMap((line) => line.spots);
  const { svg } = plot(context, {
    height: layout.bottom + 32,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.dot(spots, {
        x: 'x',
        y: 'y',
        r: radius,
        render: grouped(
          spots.map(({ mark }) => mark),
          context.prefix,
        ),
      }),
    ],
  });
  ground(svg.insert('g', ':first-child') as unknown as Group, series, layout, context);
  for (const line of lines)
    for (const spot of line.spots) {
      const group = svg.select(`[id="${context.prefix}-${spot.mark.key}"]`) as unknown as Group;
      finish(group, series, spot);
      hit(group, line, spot, context.width);
      if (spot === line.spots[0])
        middled(group, line.label, rowName(line.label, layout.labelWidth).length, spot.y, {
          x: 0,
          width: layout.labelWidth - nameRoom,
          size: labelSize,
          strong: true,
        });
    }
  return serialize(svg);
}

/** The disc and its title. */
function finish(group: Group, series: MatrixSeries, { mark, x, y, title }: Spot): void {
  disc(group, series, mark, { cx: x, cy: y, r: radius });
  if (title && mark.detail)
    middled(group, mark.detail, title.lines.length, y, {
      ...title,
      size: titleSize,
      className: 't-soft',
    });
}

/** The stretch of its line that a mark has to itself; the first one's begins at the line's name. */
function hit(group: Group, { spots }: Line, spot: Spot, width: number): void {
  const level = spots.filter(({ y }) => y === spot.y);
  const next = level[level.indexOf(spot) + 1];
  const from = spot === level[0] ? 0 : spot.x - radius - 3;
  group
    .insert('rect', ':first-child')
    .attr('class', 'hit')
    .attr('x', from)
    .attr('y', spot.y - spot.height / 2)
    .attr('width', (next ? next.x - radius - 3 : width) - from)
    .attr('height', spot.height);
}

/** Words of so many lines about the middle of the grid's line. */
function middled(
  group: Group,
  text: string,
  lines: number,
  middle: number,
  { x, width, size, strong = false, anchor = 'start', className = '' }: Omit<LabelOptions, 'y'>,
): void {
  const y = middle + 5 - ((lines - 1) * lineHeight) / 2;
  appendLabel(group, text, { x, y, width, size, strong, anchor, className, lineHeight });
}
