import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Svg,
  serialize,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import { drawStrip, reach } from './draw-strip.ts';
import type { StripMark, StripSeries } from './prepare.ts';

const labelSize = 13;
const smallSize = 12;
const thickness = { narrow: 22, wide: 26, compact: 20 };
const lineHeight = { label: 18, small: 17 };

/** Each part a strip of newsprint: a clean end, a torn end, or an empty slot. */
export function render(series: StripSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const { width } = context;
  const svg = createSvg(context, 0);
  const rows = context.layout === 'wide' ? wideRow(series, width) : narrowRow(series, width);
  let y = 1;
  for (const mark of series.marks) y += rows(svg, mark, y, context);
  return serialize(svg.attr('height', y).attr('viewBox', `0 0 ${width} ${y}`));
}

type DrawRow = (svg: Svg, mark: StripMark, y: number, context: RenderContext) => number;

/** Name on the left, then the strip with its count at its end and what is missing under it. */
function wideRow({ marks }: StripSeries, width: number): DrawRow {
  const labelWidth = 190;
  const left = labelWidth + 14;
  const scale = fitScale(marks, (mark) => width - left - tailWidth(mark) - 12);
  return (svg, mark, y, context) => {
    const group = appendMark(svg, mark, context.prefix);
    const hit = group.append('rect').attr('class', 'hit');
    const high = context.compact ? thickness.compact : thickness.wide;
    const label = appendLabel(group, mark.label, {
      x: 0,
      y: y + high / 2 + 5,
      width: labelWidth,
      size: labelSize,
      lineHeight: lineHeight.label,
      className: mark.highlight ? 't-strong' : '',
      strong: mark.highlight,
    });
    const end = drawStrip(group, mark, { left, scale, top: y, height: high });
    const lines = tailLines(mark, context);
    for (const [index, line] of lines.entries())
      appendLabel(group, line, {
        x: end + 10,
        y: y + (lines.length === 1 ? high / 2 + 5 : high / 2 - 2) + index * 15,
        width,
        size: smallSize,
        className: tailClass(mark, index),
      });
    let foot = y + Math.max(high, label.height + 4);
    if (mark.missing)
      foot = Math.max(
        foot,
        y + high + missing(group, mark, left, y + high, width - left - (context.compact ? 24 : 0)),
      );
    hit
      .attr('x', 0)
      .attr('y', y - 1)
      .attr('width', width)
      .attr('height', foot - y + 2);
    return foot - y + (context.compact ? 4 : 11);
  };
}

/** Name and count on one line, the strip below at full width, then what is missing. */
function narrowRow({ marks }: StripSeries, width: number): DrawRow {
  const scale = fitScale(marks, () => width - 2);
  return (svg, mark, y, context) => {
    const group = appendMark(svg, mark, context.prefix);
    const hit = group.append('rect').attr('class', 'hit');
    const tail = tailLines(mark, context)[0]!;
    const label = appendLabel(group, mark.label, {
      x: 0,
      y: y + 15,
      width: width - Math.ceil(measure(tail, smallSize, { strong: true })) - 14,
      size: labelSize,
      lineHeight: lineHeight.label,
      className: mark.highlight ? 't-strong' : '',
      strong: mark.highlight,
    });
    appendLabel(group, tail, {
      x: width,
      y: y + 15,
      width,
      size: smallSize,
      anchor: 'end',
      className: tailClass(mark, 0),
    });
    const top = y + label.height + 5;
    const end = drawStrip(group, mark, { left: 0.5, scale, top, height: thickness.narrow });
    let foot = top + thickness.narrow;
    if (mark.repeatedLabel) {
      const half = measure(mark.repeatedLabel, smallSize);
      appendLabel(group, mark.repeatedLabel, {
        x: Math.max(half, end - reach(mark)),
        y: foot + 16,
        width,
        size: smallSize,
        anchor: 'end',
        className: 't-small t-soft',
      });
      foot += lineHeight.small + 1;
    }
    if (mark.missing) foot += missing(group, mark, 0, foot, width);
    hit
      .attr('x', 0)
      .attr('y', y)
      .attr('width', width)
      .attr('height', foot - y);
    return foot - y + 15;
  };
}

/** Px a character, so that no strip runs into its own label. */
function fitScale(marks: readonly StripMark[], room: (mark: StripMark) => number): number {
  const scales = marks
    .filter((mark) => mark.length)
    .map((mark) => (room(mark) - reach(mark)) / mark.length!);
  return scales.length ? Math.max(0, Math.min(...scales)) : 0;
}

/** What the copy lost, in a line or two under the strip; returns the height in px. */
function missing(
  group: Parameters<typeof appendLabel>[0],
  mark: StripMark,
  x: number,
  top: number,
  width: number,
): number {
  const lines = wrap(mark.missing, { width: Math.min(width, 430), size: smallSize }).length;
  appendLabel(group, mark.missing, {
    x,
    y: top + 17,
    width: Math.min(width, 430),
    size: smallSize,
    lineHeight: lineHeight.small,
    className: 't-small t-soft',
  });
  return lines * lineHeight.small + 3;
}

/** How many characters and in what state; then how many of them repeat. */
function tailLines(mark: StripMark, { messages }: Pick<RenderContext, 'messages'>): string[] {
  const whole = mark.state === 'whole';
  return [
    whole
      ? (mark.value ?? messages.chart.missing)
      : `${mark.value ?? ''} ${mark.stateLabel}`.trim(),
    ...(mark.repeatedLabel ? [mark.repeatedLabel] : []),
  ];
}

function tailClass(mark: StripMark, index: number): string {
  if (index > 0 || mark.state === 'whole') return 't-small t-soft';
  return mark.highlight ? 't-small t-strong t-accent' : 't-small t-strong';
}

/** Room for the count and its state beside the strip, in px. */
function tailWidth(mark: StripMark): number {
  const first = `${mark.value ?? mark.stateLabel} ${mark.stateLabel}`;
  return Math.ceil(
    Math.max(
      measure(first, smallSize, { strong: true }),
      measure(mark.repeatedLabel ?? '', smallSize),
    ),
  );
}
