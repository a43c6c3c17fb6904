import { widest } from '../charts/shared/measure.ts';
import { extent, type Label, type PathShape, type Shape } from '../drawing/model.ts';
import { pathSegments } from '../drawing/path.ts';
import { aside, emu, least, mostScale } from './look.ts';
import {
  type Box,
  freeform,
  groupXml,
  painted,
  preset,
  type Sheet,
  shapeXml,
  slotOf,
  textBox,
} from './shapes.ts';
import type { SlideDrawing } from './spec.ts';

interface Placed {
  box: Box;
  xml: string;
}

/** The picture as native shapes, whole and centred in its place: one group, and in it one for each mark. */
export function drawingXml(sheet: Sheet, drawing: SlideDrawing, place: Box): string {
  const { name, alt, width, height, shapes } = drawing;
  const scale = Math.min(mostScale, place.w / width, place.h / height);
  const edges = shapes.map((shape) => boxOf(shape, scale, { x: 0, y: 0 })).map(({ x, w }) => x + w);
  // For a label at the right edge that is set larger than it was drawn, all moves a little to the left.
  const right = Math.max(width * scale, ...edges);
  const middle = place.x + (place.w - width * scale) / 2;
  const origin = {
    x: Math.max(place.x - aside.gap / 2, Math.min(middle, place.x + place.w - right)),
    y: place.y + Math.max(0, (place.h - height * scale) / 2),
  };
  const groups: { key: string; label: string; placed: Placed[] }[] = [];
  for (const shape of shapes) {
    const { key = '' } = shape;
    if (groups.at(-1)?.key !== key)
      groups.push({ key, label: drawing.marks[key] ?? '', placed: [] });
    const { label, placed } = groups.at(-1)!;
    const box = boxOf(shape, scale, origin);
    placed.push({ box, xml: shapeOf(sheet, shape, { name: label, box, scale }) });
  }
  const marks = groups.map(({ label, placed }) =>
    placed.length === 1 ? placed[0]! : grouped(label || name, '', placed),
  );
  return grouped(name, alt, marks).xml;
}

function grouped(name: string, alt: string, placed: readonly Placed[]): Placed {
  const boxes = placed.map((each) => each.box);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const w = Math.max(...boxes.map((box) => box.x + box.w)) - x;
  const h = Math.max(...boxes.map((box) => box.y + box.h)) - y;
  const box = { x, y, w, h };
  const shapes = placed.map(({ xml }) => xml);
  return { box, xml: groupXml({ name, alt, box }, shapes) };
}

/** Centre of a line of text over its baseline, in ems: about the same in every font. */
const centre = 0.38;

/** Size of a label, pt: one that the drawing's scale leaves a little too small stands in the air around it. */
const sizeOf = ({ size }: Label, scale: number) =>
  Math.max(least.text, Math.round(size * scale * 720) / 10);

/**
 * Where a shape stands, in inches. A label stands by its middle, not by its
 * baseline: fonts differ in how high they stand in their line, but not in
 * where the middle of their letters is.
 */
function boxOf(shape: Shape, scale: number, at: { x: number; y: number }): Box {
  if (shape.kind !== 'text') {
    const { left, right, top, bottom } = extent(shape);
    const [x, y] = [at.x + left * scale, at.y + top * scale];
    return { x, y, w: (right - left) * scale, h: (bottom - top) * scale };
  }
  const { size, lines, step, anchor = 'start', strong } = shape;
  const w = widest(lines, sizeOf(shape, scale) / 72, { strong: strong === true });
  const h = Math.max(lines.length * step, size * 1.35) * scale;
  const middle = shape.y + ((lines.length - 1) * step) / 2 - centre * size;
  const left = { start: 0, middle: w / 2, end: w }[anchor];
  return { x: at.x + shape.x * scale - left, y: at.y + middle * scale - h / 2, w, h };
}

function shapeOf(
  sheet: Sheet,
  shape: Shape,
  { name, box, scale }: { name: string; box: Box; scale: number },
): string {
  if (shape.kind === 'text') return labelXml(sheet, shape, { name, box, scale });
  const paint = painted(shape.fill, shape.stroke, scale);
  if (shape.kind === 'path') return pathXml(shape, { name, box, scale, paint });
  const { kind, radius = 0, width, height } = shape;
  const part = Math.round(Math.min(0.5, radius / Math.min(width, height)) * 100_000);
  const form =
    kind === 'rect' && radius
      ? preset('roundRect', `<a:gd name="adj" fmla="val ${part}"/>`)
      : preset(kind);
  return shapeXml({ name, box, form, paint });
}

/** A line where the path is one, which is easier to edit; else a freeform in EMU of its own box. */
function pathXml(
  shape: PathShape,
  { scale, ...parts }: { name: string; box: Box; scale: number; paint: string },
): string {
  const segments = pathSegments(shape.d);
  const [[, x1 = 0, y1 = 0], [command, x2 = 0, y2 = 0]] = [segments[0] ?? [], segments[1] ?? []];
  // From the lower left to the upper right.
  if (segments.length === 2 && command === 'L')
    return shapeXml({ ...parts, form: preset('line'), flip: (x2 - x1) * (y2 - y1) < 0 });
  const { left, top } = extent(shape);
  const outline = segments.map(([command, ...numbers]) => {
    const points = numbers.map((value, index) =>
      index % 2
        ? ` y="${emu((value - top) * scale)}"/>`
        : `<a:pt x="${emu((value - left) * scale)}"`,
    );
    const tag = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo', Z: '' }[command];
    return tag ? `<a:${tag}>${points.join('')}</a:${tag}>` : '<a:close/>';
  });
  return shapeXml({
    ...parts,
    form: freeform(emu(parts.box.w), emu(parts.box.h), outline.join('')),
  });
}

/** All lines of a label in one box, so that it is edited as one. */
function labelXml(
  sheet: Sheet,
  shape: Label,
  { name, box, scale }: { name: string; box: Box; scale: number },
): string {
  const size = sizeOf(shape, scale);
  const { lines, fill, strong, family, lang, anchor = 'start' } = shape;
  return textBox(
    sheet,
    { name, box, middle: true },
    lines.map((text) => ({ text })),
    {
      size,
      slot: slotOf(fill),
      align: ({ start: 'l', middle: 'ctr', end: 'r' } as const)[anchor],
      ...(lines.length > 1 ? { step: Math.max(shape.step * scale * 72, size * 1.15) } : {}),
      ...(strong ? { bold: true } : {}),
      ...(family ? { serif: true } : {}),
      ...(lang === 'zh-CN' || lang === 'en' ? { lang } : {}),
    },
  );
}
