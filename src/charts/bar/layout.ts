import { measure, wrap } from '../shared/text.ts';
import type { BarMark } from './prepare.ts';

export const barHeight = 30;
export const nameSize = 14;
export const detailSize = 13;
export const wordSize = 13;
/** Size of a number in the sheet's `t-number`, and of one too long for that. */
const numberSize = 22;
const smallSize = 14;
export const nameLine = 20;
export const detailLine = 18;
/** An open end's arrow, px. */
export const arrow = 12;
/** The empty slot of a missing number, px. */
export const slot = 64;
/** Words stand off the baseline, px. */
export const indent = 10;
/** Between a bar and its number, px. */
const gap = 12;
const below = 28;

/** A number as it is set: the word before it small, the rest large. */
export interface Value {
  word: string;
  number: string;
}

/** One bar and its words, px. */
export interface Row {
  mark: BarMark;
  value: Value;
  top: number;
  height: number;
  /** Top and foot of the bar. */
  y1: number;
  y2: number;
  nameLines: number;
  /** The number stands at the bar's end; on a narrow column, or after long words, over the bar. */
  inline: boolean;
}

export interface BarLayout {
  rows: Row[];
  /** Numbers are set small, as one is too long for the column. */
  small: boolean;
  /** Where the longest bar may end, px. */
  end: number;
  height: number;
}

/** Where all stands; every row is as high as its own words ask for. */
export function layOut(marks: readonly BarMark[], width: number, missing: string): BarLayout {
  const room = width - indent;
  const values = marks.map((mark) => split(mark.value, missing));
  const small = values.some((value) => valueWidth(value, numberSize) > room);
  const size = small ? smallSize : numberSize;
  const widest = Math.max(...values.map((value) => valueWidth(value, size))) + gap + arrow;
  const roomy = widest < width * 0.42;
  let at = 0;
  const rows = marks.map((mark, index): Row => {
    const nameLines = wrap(mark.label, { width: room, size: nameSize, strong: true }).length;
    const details = mark.detail ? wrap(mark.detail, { width: room, size: detailSize }).length : 0;
    const inline = roomy || mark.length === null;
    const top = at;
    const y1 = top + nameLines * nameLine + details * detailLine + (inline ? 8 : 38);
    const y2 = y1 + barHeight;
    at = y2 + below;
    return {
      mark,
      value: values[index]!,
      top,
      height: at - top - 8,
      y1,
      y2,
      nameLines,
      inline,
    };
  });
  return {
    rows,
    small,
    end: width - (roomy ? widest : arrow + 2),
    height: at - below + 12,
  };
}

/** `预计20万元` is a word and a number, `14余万元` only a number; a missing value only a word. */
function split(value: string | undefined, missing: string): Value {
  const [, word = '', number = ''] = /^(\D*)(.*)$/.exec(value ?? missing)!;
  return { word: word.trim(), number };
}

/** From the value's left edge to where its number begins, px. */
export function wordWidth({ word, number }: Value): number {
  return word ? measure(word, wordSize) + (number ? 6 : 0) : 0;
}

function valueWidth(value: Value, size: number): number {
  return wordWidth(value) + measure(value.number, size, { strong: true });
}

/** Where an inline number begins after its bar, px. */
export function valueX(end: number, open: boolean): number {
  return end + gap + (open ? arrow : 0);
}
