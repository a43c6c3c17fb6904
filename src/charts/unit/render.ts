import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  serialize,
} from '../shared/svg.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import type { Look } from './options.ts';
import type { UnitGroup, UnitMark, UnitSeries } from './prepare.ts';

/** A group's drawing is made with its own origin and then put in its place. */
export function render(series: UnitSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  return series.mode === 'counts' ? counts(series, context) : names(series, context);
}

/** Sizes of a unit in px: its cell and its shape. */
function unitSize(look: Look, units: number): { step: number; size: number; square: boolean } {
  if (look === 'planned-square') return { step: 17, size: 13, square: true };
  if (look === 'planned-small') return { step: 11, size: 8, square: true };
  return units > 40 ? { step: 11, size: 8, square: false } : { step: 26, size: 20, square: false };
}

/** One line a row: the number and its label, then the field of units. */
function counts(series: UnitSeries, context: RenderContext): string {
  const { width, layout, prefix } = context;
  const wide = layout === 'wide';
  const textWidth = wide ? 200 : width;
  const svg = createSvg(context, 0);
  let y = 0;
  for (const mark of series.marks) {
    const group = appendMark(svg, mark, prefix);
    const hit = group.append('rect').attr('class', 'hit');
    const fieldX = wide ? textWidth + 24 : 0;
    const fieldWidth = width - fieldX;
    const value = mark.value ?? context.messages.chart.missing;
    group
      .append('text')
      .attr('class', `t-number${mark.highlight ? ' t-accent' : ''}`)
      .attr('x', 0)
      .attr('y', y + 26)
      .text(value);
    const label = appendLabel(group, mark.label, {
      x: wide ? 0 : Math.ceil(measure(value, 24)) + 12,
      y: wide ? y + 48 : y + 24,
      width: wide ? textWidth : width - Math.ceil(measure(value, 24)) - 12,
      size: 13,
      className: 't-soft',
    });
    const textHeight = wide ? 36 + label.height : 16 + label.height;
    const fieldY = wide ? y + 6 : y + textHeight + 6;
    const fieldHeight = field(group, mark, fieldX, fieldY, fieldWidth);
    const height = wide ? Math.max(textHeight, fieldHeight + 8) : textHeight + fieldHeight + 8;
    hit.attr('x', 0).attr('y', y).attr('width', width).attr('height', height);
    y += height + (wide ? 22 : 20);
  }
  return serialize(svg.attr('height', y).attr('viewBox', `0 0 ${width} ${y}`));
}

/** The units of a mark in rows of ten, as people count; returns the height in px. */
function field(group: Group, mark: UnitMark, x: number, y: number, width: number): number {
  if (mark.lost) {
    group
      .append('rect')
      .attr('class', 's-lost')
      .attr('x', x + 1)
      .attr('y', y)
      .attr('width', 60)
      .attr('height', 22);
    return 24;
  }
  const { step, size, square } = unitSize(mark.look, mark.units);
  const perRow = Math.max(5, Math.floor(width / (step * 5.35)) * 5);
  for (let index = 0; index < mark.units; index++) {
    // A wider gap after every fifth makes the count readable.
    const column = index % perRow;
    const gap = Math.floor(column / 5) * (step * 0.35);
    const cx = x + column * step + gap + size / 2;
    const cy = y + Math.floor(index / perRow) * step + size / 2;
    shape(group, mark.look, cx, cy, size / 2, square);
  }
  return Math.ceil(mark.units / perRow) * step;
}

/** Groups of named units, each unit with its name beside it. */
function names(series: UnitSeries, context: RenderContext): string {
  const { width, layout } = context;
  const columns = layout === 'wide' ? 2 : 1;
  const gap = 32;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const svg = createSvg(context, 0);
  let y = key(svg.append('g'), series, width);
  for (let index = 0; index < series.groups.length; index += columns) {
    const heights = series.groups
      .slice(index, index + columns)
      .map((group, column) =>
        namedGroup(svg.append('g'), group, column * (columnWidth + gap), y, columnWidth, context),
      );
    y += Math.max(...heights) + 22;
  }
  return serialize(svg.attr('height', y).attr('viewBox', `0 0 ${width} ${y}`));
}

function namedGroup(
  parent: Group,
  group: UnitGroup,
  x: number,
  y: number,
  width: number,
  context: RenderContext,
): number {
  parent
    .append('line')
    .attr('class', 'l-strong')
    .attr('x1', x)
    .attr('x2', x + width)
    .attr('y1', y)
    .attr('y2', y);
  const head = appendLabel(parent, group.label, {
    x,
    y: y + 20,
    width,
    size: 13,
    className: 't-strong',
  });
  const perRow = 2;
  const cellWidth = width / perRow;
  let rowY = y + 16 + head.height;
  for (let index = 0; index < group.marks.length; index += perRow) {
    const heights = group.marks.slice(index, index + perRow).map((mark, column) => {
      const cellX = x + column * cellWidth;
      const lines = wrap(mark.label, { width: cellWidth - 34, size: 13 });
      const height = Math.max(30, lines.length * 17 + 10);
      const item = appendMark(parent, mark, context.prefix);
      item
        .append('rect')
        .attr('class', 'hit')
        .attr('x', cellX)
        .attr('y', rowY)
        .attr('width', cellWidth)
        .attr('height', height);
      if (mark.lost)
        item
          .append('circle')
          .attr('class', 's-lost')
          .attr('cx', cellX + 11)
          .attr('cy', rowY + 15)
          .attr('r', 9);
      else shape(item, mark.look, cellX + 11, rowY + 15, 9.5, false);
      appendLabel(item, mark.label, {
        x: cellX + 28,
        y: rowY + 20,
        width: cellWidth - 34,
        size: 13,
        className: mark.lost ? 't-soft' : '',
      });
      return height;
    });
    rowY += Math.max(...heights);
  }
  return rowY - y;
}

/** The key explains the shapes once, in a line that wraps; returns its height in px. */
function key(parent: Group, series: UnitSeries, width: number): number {
  let x = 0;
  let y = 14;
  for (const entry of series.key) {
    const entryWidth = 26 + widest([entry.label], 12) + 16;
    if (x > 0 && x + entryWidth > width + 16) {
      x = 0;
      y += 24;
    }
    shape(parent, entry.look, x + 9, y - 4, 7.5, false);
    appendLabel(parent, entry.label, {
      x: x + 23,
      y,
      width,
      size: 12,
      className: 't-small t-soft',
    });
    x += entryWidth;
  }
  return series.key.length ? y + 18 : 4;
}

/** A lens seen from the front: left half for what is done, right half for what is wanted. */
function shape(
  parent: Group,
  look: Look,
  cx: number,
  cy: number,
  r: number,
  square: boolean,
): void {
  if (square) {
    parent
      .append('rect')
      .attr('class', 's-expected s-lens-1')
      .attr('x', cx - r)
      .attr('y', cy - r)
      .attr('width', r * 2)
      .attr('height', r * 2);
    return;
  }
  if (look === 'plain' || look === 'accent') {
    parent
      .append('circle')
      .attr('class', look === 'accent' ? 's-accent' : 's-rest')
      .attr('cx', cx)
      .attr('cy', cy)
      .attr('r', r);
    return;
  }
  parent.append('circle').attr('class', 's-empty').attr('cx', cx).attr('cy', cy).attr('r', r);
  const half = (side: 0 | 1) => `M${cx},${cy - r}A${r},${r} 0 0 ${side} ${cx},${cy + r}Z`;
  if (look === 'work' || look === 'both')
    parent.append('path').attr('class', 's-lens-1').attr('d', half(0));
  if (look === 'plan' || look === 'both')
    parent.append('path').attr('class', 's-lens-2').attr('d', half(1));
}
