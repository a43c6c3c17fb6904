import { plot, rect, ruleX } from '@observablehq/plot';
import type { Selection } from 'd3';
import type { RenderContext } from '../form.ts';
import type { Amount, AmountSeries } from '../shared/amounts.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  document,
  type Group,
  hit,
  path,
  serialize,
  shape,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';

const barHeight = 30;
/** Air under a bar, px. */
const below = 28;
const wordSize = 13;
/** How a number is set, and its size, px: large where there are few, small where one is long. */
const numbers = {
  large: { size: 34, className: 't-number t-big' },
  medium: { size: 22, className: 't-number' },
  small: { size: 14, className: 't-strong' },
};
type NumberType = (typeof numbers)[keyof typeof numbers];
/** So many bars are few. */
const few = 3;
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
export function render({ marks, colour }: AmountSeries, context: RenderContext): string {
  if (marks.length === 0) return appendEmpty(context);
  const { width, prefix } = context;
  const room = { x: indent, width: width - indent };
  const values = marks.map((mark) => split(mark.value, context.messages.chart.missing));
  const widths = (type: NumberType) => values.map((value) => valueWidth(value, type.size));
  const type =
    [...(marks.length > few ? [] : [numbers.large]), numbers.medium].find(
      (each) => Math.max(...widths(each)) <= room.width,
    ) ?? numbers.small;
  const longest = Math.max(...widths(type));
  // On a narrow column, or after long words, numbers stand over their bars.
  const roomy = longest + gap + arrow < width * 0.42;
  let foot = 0;
  const rows = marks.map((mark, index) => {
    const top = foot;
    const names = wrap(mark.label, { ...room, ...name }).length * name.lineHeight;
    const lines = mark.detail ? wrap(mark.detail, { ...room, ...detail }).length : 0;
    const inline = roomy || mark.length === null;
    const y = top + names + lines * detail.lineHeight + (inline ? 8 : type.size + 16);
    foot = y + barHeight + below;
    return { mark, value: values[index]!, names, inline, top, y, foot };
  });
  const height = foot + 12 - below;
  const drawn = plot({
    document: document as unknown as Document,
    ...{ width, height, margin: 0 },
    x: {
      ...{ axis: null, domain: [0, Math.max(1, ...marks.map(({ length }) => length ?? 0))] },
      range: [1, width - (roomy ? longest + gap + arrow : arrow + 2)],
    },
    y: { axis: null, type: 'identity' },
    marks: [
      rect(rows, {
        x1: 0,
        x2: (row) => row.mark.length ?? 0,
        y1: 'y',
        y2: (row) => row.y + barHeight,
      }),
      ruleX([0], { y1: 0, y2: height }),
    ],
  });
  const bars = drawn.querySelectorAll('rect');
  const svg = createSvg(context, height);
  for (const [index, { mark, value, names, inline, top, y, foot }] of rows.entries()) {
    const group = appendMark(svg, mark, prefix);
    hit(group, { x: 0, y: top, width, height: Math.min(foot - 8, height) - top });
    const bar = group.append(() => bars[index]!);
    const end = finishBar(group, bar, mark, colour);
    appendLabel(group, mark.label, { ...room, ...name, y: top + 15 });
    if (mark.detail) appendLabel(group, mark.detail, { ...room, ...detail, y: top + names + 14 });
    const at = inline
      ? { x: end + gap, y: y + barHeight / 2 + (value.number ? type.size * 0.36 : 5) }
      : { x: indent, y: y - 10 };
    drawValue(group, value, at, type);
  }
  // Zero, for all bars alike.
  svg.append(() => drawn.querySelector('line')!).attr('class', 'l-ink');
  return serialize(svg);
}

/**
 * A bar of the plot: full for a number, light for one that is planned or expected, with an arrow where nobody said
 * where it ends, an empty slot for none; returns where it ends, px.
 */
function finishBar(
  group: Group,
  bar: Selection<SVGRectElement, unknown, null, undefined>,
  { length, qualifier, status }: Amount,
  colour: string,
): number {
  if (length === null) {
    bar.attr('class', 's-lost').attr('x', 2).attr('width', slot);
    return 2 + slot;
  }
  const planned = qualifier === 'expected' || status === 'projected';
  const className = `s-${colour}${planned ? ' s-expected' : ''}`;
  bar.attr('class', className);
  const end = Number(bar.attr('x')) + Number(bar.attr('width'));
  if (qualifier !== 'more-than' && qualifier !== 'at-least') return end;
  const tip = barHeight / 2;
  path(group, className, `M${end},${bar.attr('y')}l${arrow},${tip}l${-arrow},${tip}Z`);
  return end + arrow;
}

/** `预计20万元` is a word and a number, `14余万元` only a number; a missing value only a word. */
function split(value: string | undefined, missing: string): Value {
  const [, word = '', number = ''] = /^(\D*)(.*)$/.exec(value ?? missing)!;
  return { word: word.trim(), number };
}

function drawValue(
  group: Group,
  value: Value,
  { x, y }: { x: number; y: number },
  { className }: NumberType,
): void {
  const { word, number } = value;
  if (word) shape(group, 'text', { class: 't-label t-soft', x, y }).text(word);
  if (number) shape(group, 'text', { class: className, x: x + wordWidth(value), y }).text(number);
}

/** From the value's left edge to where its number begins, px. */
function wordWidth({ word, number }: Value): number {
  return word ? measure(word, wordSize) + (number ? 6 : 0) : 0;
}

function valueWidth(value: Value, size: number): number {
  return wordWidth(value) + measure(value.number, size, { strong: true });
}
