import type { RenderContext } from '../form.ts';
import { lens } from '../shared/lens.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  circle,
  createSvg,
  finish,
  type Group,
  hit,
  type LabelOptions,
  rule,
  type Svg,
  shape,
} from '../shared/svg.ts';
import { measure } from '../shared/text.ts';
import type { RegisterColumn, RegisterMark, RegisterSeries } from './prepare.ts';

const groupType = { size: 13, strong: true, className: 't-strong t-soft', lineHeight: 18 };
const soft = { size: 13, className: 't-soft', lineHeight: 18 };
/** From a cell's left edge to its words, past the disc, px. */
const indent = 20;
/** Names longer than this are wrapped, px. */
const longestName = 116;

/** A table where there is room for its columns; on a phone a block each. */
export function render(series: RegisterSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  return context.layout === 'wide' ? table(series, context) : blocks(series, context);
}

/** The sign of a column, before its words: full glass, light glass, or a dashed ring. */
export function sign(parent: Group, column: RegisterColumn, cx: number, cy: number, r = 5.5): void {
  const { colour, lost, planned } = column;
  if (lost) circle(parent, 's-lost', { cx, cy, r });
  else {
    const glass = planned ? (colour === 'ink' ? 's-soft' : `s-${colour}-soft`) : `s-${colour}`;
    lens(parent, [[`l-${colour}`, glass]], { cx, cy, r });
  }
}

/** Sets words under each other from a baseline; returns the next one. @param before what stands before each */
function stack(
  group: Group,
  words: string[],
  options: LabelOptions,
  before?: (y: number) => void,
): number {
  return words.reduce((y, text, index) => {
    const at = y + (index ? 4 : 0);
    before?.(at);
    return at + appendLabel(group, text, { ...options, y: at }).height;
  }, options.y);
}

/** The drawn groups; a label that the group before has is left out. */
const headed = ({ groups }: RegisterSeries) =>
  groups.map(({ label, marks }, index) => ({
    marks,
    label: label === groups[index - 1]?.label ? '' : label,
  }));

function table(series: RegisterSeries, context: RenderContext): string {
  const { width, compact, prefix } = context;
  const { columns } = series;
  const air = compact ? 7 : 11;
  const text = { size: 14, lineHeight: 20 };
  const name = { size: 15, strong: true, lineHeight: 20 };
  const drawn = series.groups.flatMap(({ marks }) => marks);
  const names = drawn.map(({ label }) => measure(label, name.size, name));
  const from = Math.min(longestName, Math.max(...names)) + 20;
  // A lost column has nothing to hold but what is said of it.
  const shares = columns.map(({ lost }) => (lost ? 0.66 : 1));
  const share = (width - from) / shares.reduce((sum, each) => sum + each, 0);
  const places = columns.map((column, index) => {
    const x = from + shares.slice(0, index).reduce((sum, each) => sum + each * share, 0);
    return { column, index, x, width: shares[index]! * share - 16 };
  });
  const told = places.filter(({ column }) => !column.lost);
  const svg = createSvg(context, 0);
  const ground = svg.append('g');
  const head = Math.max(...places.map((place) => columnHead(ground, place)));
  rule(ground, 'l-ink', head, 0, width);
  const panels = svg.append('g');
  const right = Math.max(from, ...told.map(({ x, width: room }) => x + room + 4));
  let y = head;
  for (const { label, marks } of headed(series)) {
    if (label) {
      if (y > head) rule(ground, 'l-strong', y, 0, right);
      y += 16 + appendLabel(ground, label, { ...groupType, x: 0, y: y + 24, width: right }).height;
    }
    for (const mark of marks) {
      rule(ground, 'l-rule', y, 0, right);
      const group = appendMark(svg, mark, prefix);
      const top = y + air + 12;
      const place = { ...name, x: 0, y: top, width: from - 12 };
      const ends = [stack(group, [mark.label], { ...place, className: nameClass(mark) })];
      if (mark.unnamed)
        ends.push(stack(group, [mark.unnamed], { ...soft, x: from, y: top, width: right - from }));
      else
        for (const { column, index, x, width: room } of told) {
          const words = mark.cells[index]!;
          const options = { ...text, x: x + indent, y: top, width: room - indent };
          ends.push(stack(group, words, options, (at) => sign(group, column, x + 6, at - 5)));
          if (!words.length) blank(group, x + indent, top - 5);
        }
      const foot = Math.max(...ends) - text.lineHeight + 5 + air;
      hit(group, { x: 0, y, width, height: foot - y });
      y = foot;
    }
  }
  rule(ground, 'l-strong', y, 0, right);
  for (const { column, x, width: room } of places) {
    if (!column.lost) continue;
    const place = { x: x + 0.7, y: head + 10, width: room + 15, height: y - head - 10.7 };
    shape(panels, 'rect', { class: 's-lost', ...place });
    appendLabel(panels, column.lost, { ...soft, x: x + 12, y: head + 34, width: room - 8 });
  }
  return finish(svg, y + 1);
}

/** Sign, name and, under it, what the column is of and how many lines fill it; returns its foot. */
function columnHead(
  ground: Group,
  { column, x, width }: { column: RegisterColumn; x: number; width: number },
): number {
  sign(ground, column, x + 6, 13);
  const head = { x: x + indent, y: 18, width: width - indent, size: 17, className: 't-strong' };
  const { height } = appendLabel(ground, column.label, { ...head, strong: true });
  const words = column.lost ? column.detail : `${column.detail} · ${column.share}`;
  const below = { ...soft, x: x + indent, y: 18 + height, width: width - indent };
  return 18 + height + appendLabel(ground, words, below).height;
}

/** Nothing is told: a short line where the words would be. */
const blank = (group: Group, x: number, y: number) => rule(group, 'l-strong', y, x, x + 12);

const nameClass = ({ unnamed }: RegisterMark) => (unnamed ? 't-soft' : 't-strong');

/** On a phone: name, then a line for each column, the lost one an empty slot. */
function blocks(series: RegisterSeries, context: RenderContext): string {
  const { width, prefix } = context;
  const { columns } = series;
  const text = { size: 15, lineHeight: 22 };
  const head = { ...soft, size: 14 };
  const heads = columns.map(({ label }) => measure(label, head.size));
  const from = indent + Math.max(...heads) + 12;
  const svg: Svg = createSvg(context, 0);
  const ground = svg.append('g');
  let y = 0;
  for (const column of columns) {
    if (!column.lost) continue;
    const place = { ...head, x: indent, y: y + 15, width: width - indent, lineHeight: 20 };
    sign(ground, column, 6, y + 10);
    y += 14 + appendLabel(ground, `${column.label} · ${column.lost}`, place).height;
  }
  for (const { label, marks } of headed(series)) {
    if (label) {
      y += y ? 14 : 0;
      y += 10 + appendLabel(ground, label, { ...groupType, x: 0, y: y + 16, width }).height;
      rule(ground, 'l-ink', y, 0, width);
    }
    for (const mark of marks) {
      const group = appendMark(svg, mark, prefix);
      const top = y;
      const name = { size: 17, strong: true, className: nameClass(mark), lineHeight: 23 };
      y = stack(group, [mark.label], { ...name, x: 0, y: y + 28, width }) + 3;
      if (mark.unnamed) y = stack(group, [mark.unnamed], { ...head, x: 0, y, width });
      else
        for (const [index, column] of columns.entries()) {
          const words = mark.cells[index]!;
          if (words.length || column.lost) sign(group, column, 6, y - 5);
          appendLabel(group, column.label, { ...head, x: indent, y, width: from });
          if (column.lost) {
            const slot = { x: from + 0.7, y: y - 15, width: width - from - 1.4, height: 20 };
            shape(group, 'rect', { class: 's-lost', ...slot });
          } else if (!words.length) blank(group, from, y - 5);
          const options = { ...text, x: from, y, width: width - from };
          y = Math.max(y + 22, stack(group, words, options)) + 2;
        }
      y -= 2;
      hit(group, { x: 0, y: top, width, height: y - top });
      rule(ground, 'l-rule', y, 0, width);
    }
  }
  return finish(svg, y + 4);
}
