import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  finish,
  type Group,
  hit,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import { drawStrip, reach } from './draw-strip.ts';
import type { StripMark, StripSeries } from './prepare.ts';

const thickness = { narrow: 22, wide: 26, compact: 20 };
const small = { size: 12, className: 't-small t-soft', lineHeight: 17 };
/** What the copy lost stands in lines no longer than this, px. */
const longestNote = 430;

/** Draws a strip from `y` on; returns how far it is to the next, px. */
type DrawRow = (group: Group, mark: StripMark, y: number) => number;

/** Each part a strip of newsprint: a clean end, a torn end, or an empty slot. */
export function render(series: StripSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const svg = createSvg(context, 0);
  const drawRow = (context.layout === 'wide' ? wideRow : narrowRow)(series, context);
  let y = 1;
  for (const mark of series.marks) y += drawRow(appendMark(svg, mark, context.prefix), mark, y);
  return finish(svg, y);
}

/** Name on the left, then the strip with its count at its end and what is missing under it. */
function wideRow({ marks }: StripSeries, context: RenderContext): DrawRow {
  const { width, compact } = context;
  const labelWidth = 190;
  const left = labelWidth + 14;
  const scale = fitScale(marks, (mark) => width - left - tailWidth(mark) - 12);
  const height = compact ? thickness.compact : thickness.wide;
  return (group, mark, y) => {
    const label = name(group, mark, y + height / 2 + 5, labelWidth);
    const end = drawStrip(group, mark, { left, scale, top: y, height });
    const lines = tailLines(mark, context);
    const first = y + height / 2 + (lines.length === 1 ? 5 : -2);
    for (const [index, line] of lines.entries())
      appendLabel(group, line, { ...tail(mark, index), x: end + 10, y: first + index * 15, width });
    const room = width - left - (compact ? 24 : 0);
    const note = mark.missing ? missing(group, mark, left, y + height, room) : 0;
    const foot = Math.max(y + height + note, y + label + 4);
    hit(group, { x: 0, y: y - 1, width, height: foot - y + 2 });
    return foot - y + (compact ? 4 : 11);
  };
}

/** Name and count on one line, the strip below at full width, then what is missing. */
function narrowRow({ marks }: StripSeries, context: RenderContext): DrawRow {
  const { width } = context;
  const scale = fitScale(marks, () => width - 2);
  const height = thickness.narrow;
  return (group, mark, y) => {
    const count = tailLines(mark, context)[0]!;
    const countWidth = Math.ceil(measure(count, small.size, { strong: true }));
    const label = name(group, mark, y + 15, width - countWidth - 14);
    appendLabel(group, count, { ...tail(mark, 0), x: width, y: y + 15, width, anchor: 'end' });
    const top = y + label + 5;
    const end = drawStrip(group, mark, { left: 0.5, scale, top, height });
    let foot = top + height;
    if (mark.repeatedLabel) {
      const x = Math.max(measure(mark.repeatedLabel, small.size), end - reach(mark));
      appendLabel(group, mark.repeatedLabel, { ...small, x, y: foot + 16, width, anchor: 'end' });
      foot += small.lineHeight + 1;
    }
    if (mark.missing) foot += missing(group, mark, 0, foot, width);
    hit(group, { x: 0, y, width, height: foot - y });
    return foot - y + 15;
  };
}

/** The part's name; returns the height of its lines, px. */
function name(group: Group, { label, highlight: strong }: StripMark, y: number, width: number) {
  const type = { size: 13, lineHeight: 18, className: strong ? 't-strong' : '', strong };
  return appendLabel(group, label, { ...type, x: 0, y, width }).height;
}

/** Px a character, so that no strip runs into its own label. */
function fitScale(marks: readonly StripMark[], room: (mark: StripMark) => number): number {
  const scales = marks
    .filter((mark) => mark.length)
    .map((mark) => (room(mark) - reach(mark)) / mark.length!);
  return scales.length ? Math.max(0, Math.min(...scales)) : 0;
}

/** What the copy lost, in a line or two under the strip; returns the height in px. */
function missing(group: Group, mark: StripMark, x: number, top: number, room: number): number {
  const type = { ...small, width: Math.min(room, longestNote) };
  appendLabel(group, mark.missing, { ...type, x, y: top + 17 });
  return wrap(mark.missing, type).length * small.lineHeight + 3;
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

/** How one of the lines is set. */
function tail(mark: StripMark, index: number): { size: number; className: string } {
  if (index > 0 || mark.state === 'whole') return { size: 12, className: 't-small t-soft' };
  return { size: 12, className: `t-small t-strong${mark.highlight ? ' t-accent' : ''}` };
}

/** Room for the count and its state beside the strip, in px. */
function tailWidth(mark: StripMark): number {
  const first = `${mark.value ?? mark.stateLabel} ${mark.stateLabel}`;
  return Math.ceil(
    Math.max(
      measure(first, small.size, { strong: true }),
      measure(mark.repeatedLabel ?? '', small.size),
    ),
  );
}
