import { formatOf } from '../../i18n/index.ts';
import type { RenderContext } from '../form.ts';
import { lens } from '../shared/lens.ts';
import {
  appendLabel,
  appendMark,
  circle,
  createSvg,
  type Disc,
  finish,
  type Group,
  hit,
  rule,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { MatrixMark, MatrixSeries } from './prepare.ts';

const radius = 7.5;
const nameSize = 13;
const small = { size: 12, className: 't-small t-soft' };
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
      y = Math.max(y, 8 + appendLabel(svg, label, { ...small, x, y: 13, width: room - 8 }).height);
  for (const column of series.columns)
    y += block(svg.append('g'), series, column, y, places, context);
  return finish(svg, y);
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
  rule(parent, 'l-strong', y, 0, width);
  const count = formatOf(column.count, series.marks.length, edition);
  const countWidth = measure(count, nameSize) + 4;
  const place = { y: y + 20, size: nameSize };
  const head = appendLabel(parent, column.label, {
    ...{ ...place, x: 0, width: width - countWidth - 12, strong: true, className: 't-strong' },
  });
  appendLabel(parent, count, {
    ...{ ...place, x: width, width: countWidth, anchor: 'end', className: 't-soft' },
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
  const titles = mark.detail ? wrap(mark.detail, { ...room, ...small }).length * 16 : 0;
  const height = names + titles + 14;
  const group = appendMark(parent, mark, prefix);
  hit(group, { x, y, width, height });
  disc(group, series, mark, { cx: x + 9, cy: y + 13, r: radius });
  appendLabel(group, name, { ...room, y: y + 18, size: nameSize, lineHeight: 18 });
  if (mark.detail)
    appendLabel(group, mark.detail, { ...room, ...small, y: y + names + 16, lineHeight: 16 });
  return height;
}

/**
 * A lens: full glass for what is done, light glass for what is planned, an empty dashed ring for
 * what the copy lost.
 */
export function disc(
  group: Group,
  series: MatrixSeries,
  { status }: MatrixMark,
  place: Disc,
): void {
  const { colour, planned } = series;
  if (status === 'illegible') {
    circle(group, 's-lost', place);
    return;
  }
  const light = colour === 'ink' ? 's-soft' : `s-${colour}-soft`;
  const glass = planned || status === 'projected' ? light : `s-${colour}`;
  lens(group, [[`l-${colour}`, glass]], place);
}
