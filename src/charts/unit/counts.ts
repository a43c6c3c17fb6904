import type { RenderContext } from '../form.ts';
import { appendLabel, appendMark, createSvg, type Group, serialize } from '../shared/svg.ts';
import { measure } from '../shared/text.ts';
import { discTile, field } from './field.ts';
import type { UnitMark, UnitSeries } from './prepare.ts';

const big = 34;
/** Labels under a stretch of units need this much room, in px. */
const shortestStretch = 110;

/** A number, what it counts, and its units: all on one line where there is room, else a row a mark. */
export function counts(series: UnitSeries, context: RenderContext): string {
  return oneLine(series, context) ?? rows(series, context);
}

/**
 * Few units stand in a single line, a stretch for each mark, so that the parts
 * are seen to make up the whole. Undefined when they do not fit.
 */
function oneLine(series: UnitSeries, context: RenderContext): string | undefined {
  const { marks } = series;
  const { width, layout, prefix } = context;
  const gap = 30;
  if (layout === 'narrow' || marks.length < 2) return undefined;
  if (marks.some(({ look }) => look !== 'plain' && look !== 'accent')) return undefined;
  const lost = marks.filter((mark) => mark.lost).length;
  const total = marks.reduce((sum, { units }) => sum + units, 0);
  if (total === 0) return undefined;
  const room = width - gap * (marks.length - 1) - lost * shortestStretch;
  const step = Math.min(42, Math.floor(room / total));
  const stretch = (mark: UnitMark) => (mark.lost ? shortestStretch : mark.units * step);
  if (step < 14 || marks.some((mark) => stretch(mark) < shortestStretch)) return undefined;
  const tile = { size: step - 6, gap: 6, aisle: 0 };
  const svg = createSvg(context, 0);
  let x = 0;
  let height = 0;
  for (const mark of marks) {
    const group = appendMark(svg, mark, prefix);
    const hit = group.append('rect').attr('class', 'hit');
    const across = stretch(mark);
    field(group, mark, { x, y: 2, width: across, tile });
    const foot = tile.size + 14;
    group
      .append('line')
      .attr('class', mark.lost ? 'l-strong l-dashed' : 'l-strong')
      .attr('x1', x)
      .attr('x2', x + across - tile.gap)
      .attr('y1', foot)
      .attr('y2', foot);
    appendNumber(group, mark, x, foot + 40, context);
    const label = appendLabel(group, mark.label, {
      x,
      y: foot + 64,
      width: across,
      size: 13,
      className: 't-soft',
    });
    hit.attr('x', x).attr('y', 0).attr('width', across);
    height = Math.max(height, foot + 58 + label.height);
    x += across + gap;
  }
  for (const hit of svg.selectAll<SVGRectElement, unknown>('.hit').nodes())
    hit.setAttribute('height', String(height));
  return serialize(svg.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`));
}

/** A row a mark: the number and its label beside the field (wide) or above it (narrow). */
function rows({ marks }: UnitSeries, context: RenderContext): string {
  const { width, layout, prefix } = context;
  const wide = layout === 'wide';
  const textWidth = wide ? 150 : width;
  const fieldX = wide ? textWidth + 26 : 0;
  const tile = discTile(marks, width - fieldX);
  const svg = createSvg(context, 0);
  let y = 0;
  for (const mark of marks) {
    const group = appendMark(svg, mark, prefix);
    const hit = group.append('rect').attr('class', 'hit');
    const numberWidth = appendNumber(group, mark, 0, y + 30, context) + 12;
    // Beside the number as long as a label still has a line worth the name.
    const beside = !wide && width - numberWidth >= shortestStretch;
    const labelWidth = beside ? width - numberWidth : textWidth;
    const label = appendLabel(group, mark.label, {
      x: beside ? numberWidth : 0,
      y: beside ? y + 28 : y + 52,
      width: labelWidth,
      size: 13,
      className: 't-soft',
    });
    const textHeight = (beside ? 18 : 40) + label.height;
    const fieldY = wide ? y + 6 : y + Math.max(40, textHeight) + 8;
    const drawn = field(group, mark, { x: fieldX, y: fieldY, width: width - fieldX, tile });
    const height = Math.max(textHeight, fieldY + drawn.height - y + 4);
    hit.attr('x', 0).attr('y', y).attr('width', width).attr('height', height);
    y += height + 22;
  }
  y -= 18;
  return serialize(svg.attr('height', y).attr('viewBox', `0 0 ${width} ${y}`));
}

/** Sets the value in big figures; returns its width in px. */
function appendNumber(
  group: Group,
  mark: UnitMark,
  x: number,
  y: number,
  { messages }: Pick<RenderContext, 'messages'>,
): number {
  const value = mark.value ?? messages.chart.missing;
  const small = mark.lost || /\p{L}/u.test(value);
  group
    .append('text')
    .attr('class', `t-number${small ? '' : ' t-big'}${mark.highlight ? ' t-accent' : ''}`)
    .attr('x', x)
    .attr('y', y)
    .text(value);
  return Math.ceil(measure(value, small ? 22 : big, { strong: true }));
}
