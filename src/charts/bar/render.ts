import { scale } from '@observablehq/plot';
import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  hit,
  path,
  serialize,
  shape,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { BarMark, BarSeries } from './prepare.ts';

const barHeight = 30;
/** Air under a bar, px. */
const below = 28;
const wordSize = 13;
/** Size of a number in the sheet's `t-number`, and of one too long for that. */
const numberSize = 22;
const smallSize = 14;
/** An open end's arrow, px. */
const arrow = 12;
/** The empty slot of a missing number, px. */
const slot = 64;
/** Words stand off the baseline, px. */
const indent = 10;
/** Between a bar and its number, px. */
const gap = 12;
const name = { size: 14, strong: true, className: 't-strong', lineHeight: 20 };
const detail = { size: 13, className: 't-soft', lineHeight: 18 };

/** A number as it is set: the word before it small, the rest large. */
interface Value {
  word: string;
  number: string;
}

/** Name over the bar, number at its end: the same on a phone and on a page, only longer. */
export function render({ marks, colour }: BarSeries, context: RenderContext): string {
  if (marks.length === 0) return appendEmpty(context);
  const { width, prefix } = context;
  const room = { x: indent, width: width - indent };
  const values = marks.map((mark) => split(mark.value, context.messages.chart.missing));
  const small = values.some((value) => valueWidth(value, numberSize) > room.width);
  const longest = Math.max(
    ...values.map((value) => valueWidth(value, small ? smallSize : numberSize)),
  );
  // On a narrow column, or after long words, numbers stand over their bars.
  const roomy = longest + gap + arrow < width * 0.42;
  const { apply: x } = scale({
    x: {
      domain: [0, Math.max(1, ...marks.map(({ length }) => length ?? 0))],
      range: [1, width - (roomy ? longest + gap + arrow : arrow + 2)],
    },
  });
  const rows = marks.map((mark, index) => {
    const names = wrap(mark.label, { ...room, ...name }).length * name.lineHeight;
    const lines = mark.detail ? wrap(mark.detail, { ...room, ...detail }).length : 0;
    const inline = roomy || mark.length === null;
    const words = names + lines * detail.lineHeight;
    return { mark, value: values[index]!, names, inline, bar: words + (inline ? 8 : 38) };
  });
  const height = rows.reduce((sum, { bar }) => sum + bar + barHeight + below, 12 - below);
  const svg = createSvg(context, height);
  let top = 0;
  for (const { mark, value, names, inline, bar } of rows) {
    const group = appendMark(svg, mark, prefix);
    const foot = top + bar + barHeight + below;
    hit(group, { x: 0, y: top, width, height: Math.min(foot - 8, height) - top });
    const end = drawBar(group, mark, colour, top + bar, x(mark.length ?? 0));
    appendLabel(group, mark.label, { ...room, ...name, y: top + 15 });
    if (mark.detail) appendLabel(group, mark.detail, { ...room, ...detail, y: top + names + 14 });
    const at = inline
      ? { x: end + gap, y: top + bar + barHeight / 2 + (value.number ? 8 : 5) }
      : { x: indent, y: top + bar - 10 };
    drawValue(group, value, at, small);
    top = foot;
  }
  // Zero, for all bars alike.
  shape(svg, 'line', { class: 'l-ink', x1: 1, x2: 1, y1: 0, y2: height });
  return serialize(svg);
}

/**
 * Full for a number, light for an expected one, an arrow where nobody said where it ends, an
 * empty slot for none; returns where it ends, px.
 */
function drawBar(group: Group, mark: BarMark, colour: string, y: number, end: number): number {
  const { length, qualifier } = mark;
  const box = { y, height: barHeight };
  if (length === null) {
    shape(group, 'rect', { class: 's-lost', x: 2, width: slot, ...box });
    return 2 + slot;
  }
  const className = `s-${colour}${qualifier === 'expected' ? ' s-expected' : ''}`;
  shape(group, 'rect', { class: className, x: 1, width: end - 1, ...box });
  if (qualifier !== 'more-than' && qualifier !== 'at-least') return end;
  path(group, className, `M${end},${y}l${arrow},${barHeight / 2}l${-arrow},${barHeight / 2}Z`);
  return end + arrow;
}

/** `预计20万元` is a word and a number, `14余万元` only a number; a missing value only a word. */
function split(value: string | undefined, missing: string): Value {
  const [, word = '', number = ''] = /^(\D*)(.*)$/.exec(value ?? missing)!;
  return { word: word.trim(), number };
}

function drawValue(group: Group, value: Value, { x, y }: { x: number; y: number }, small: boolean) {
  const { word, number } = value;
  if (word) shape(group, 'text', { class: 't-label t-soft', x, y }).text(word);
  const className = small ? 't-strong' : 't-number';
  if (number) shape(group, 'text', { class: className, x: x + wordWidth(value), y }).text(number);
}

/** From the value's left edge to where its number begins, px. */
function wordWidth({ word, number }: Value): number {
  return word ? measure(word, wordSize) + (number ? 6 : 0) : 0;
}

function valueWidth(value: Value, size: number): number {
  return wordWidth(value) + measure(value.number, size, { strong: true });
}
