import { aside, least, mostScale } from './look.ts';
import {
  type Box,
  freeform,
  groupXml,
  painted,
  preset,
  type Sheet,
  shapeXml,
  textBox,
} from './shapes.ts';
import type { Drawing, PathShape, Shape, TextShape } from './spec.ts';
import { emu } from './xml.ts';

interface Placed {
  box: Box;
  xml: string;
}

/** The picture as native shapes, whole and centred in its place: one group, and in it one for each mark. */
export function drawingXml(sheet: Sheet, drawing: Drawing, place: Box): string {
  const scale = Math.min(mostScale, place.w / drawing.width, place.h / drawing.height);
  const boxes = drawing.groups.flatMap(({ shapes }) =>
    shapes.map((shape) => boxOf(shape, scale, { x: 0, y: 0 })),
  );
  // For a label at the right edge that is set larger than it was drawn, all moves a little to the left.
  const right = Math.max(drawing.width * scale, ...boxes.map(({ x, w }) => x + w));
  const origin = {
    x: Math.max(
      place.x - aside.gap / 2,
      Math.min(place.x + (place.w - drawing.width * scale) / 2, place.x + place.w - right),
    ),
    y: place.y + Math.max(0, (place.h - drawing.height * scale) / 2),
  };
  const marks = drawing.groups.map(({ name, shapes }): Placed => {
    const placed = shapes.map((shape) => {
      const box = boxOf(shape, scale, origin);
      return { box, xml: shapeOf(sheet, shape, { name, box, scale }) };
    });
    return placed.length === 1 ? placed[0]! : grouped(name || drawing.name, '', placed);
  });
  return grouped(drawing.name, drawing.alt, marks).xml;
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
const sizeOf = ({ size }: TextShape, scale: number) =>
  Math.max(least.text, Math.round(size * scale * 720) / 10);

function boxOf(shape: Shape, scale: number, at: { x: number; y: number }): Box {
  const { x, y, w, h } = extentOf(shape, scale);
  return { x: at.x + x * scale, y: at.y + y * scale, w: w * scale, h: h * scale };
}

/**
 * A shape's rectangle in px of the drawing. A label stands by its middle, not
 * by its baseline: fonts differ in how high they stand in their line, but not
 * in where the middle of their letters is.
 */
function extentOf(shape: Shape, scale: number): Box {
  if (shape.kind === 'text') {
    const { x, y, size, lines, step, anchor } = shape;
    const width = (shape.width * sizeOf(shape, scale)) / (size * scale * 72);
    const h = Math.max(lines.length * step, size * 1.35);
    const middle = y + ((lines.length - 1) * step) / 2 - centre * size;
    const left = { start: 0, middle: width / 2, end: width }[anchor];
    return { x: x - left, y: middle - h / 2, w: width, h };
  }
  if (shape.kind !== 'line' && shape.kind !== 'path')
    return { x: shape.x, y: shape.y, w: shape.width, h: shape.height };
  const points =
    shape.kind === 'line'
      ? [shape.x1, shape.y1, shape.x2, shape.y2]
      : // Control points too: a curve stays inside their hull.
        shape.segments.flatMap(([, ...numbers]) => numbers as number[]);
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

function shapeOf(
  sheet: Sheet,
  shape: Shape,
  { name, box, scale }: { name: string; box: Box; scale: number },
): string {
  if (shape.kind === 'text') return labelXml(sheet, shape, { name, box, scale });
  if (shape.kind === 'line')
    return shapeXml({
      name,
      box,
      form: preset('line'),
      // From the lower left to the upper right.
      flip: (shape.x2 - shape.x1) * (shape.y2 - shape.y1) < 0,
      paint: painted(undefined, shape.stroke, scale),
    });
  const paint = painted(shape.fill, shape.stroke, scale);
  if (shape.kind === 'path') return shapeXml({ name, box, form: outline(shape, scale), paint });
  const { kind, radius = 0, width, height } = shape;
  const part = Math.round(Math.min(0.5, radius / Math.min(width, height)) * 100_000);
  const form =
    kind === 'rect' && radius
      ? preset('roundRect', `<a:gd name="adj" fmla="val ${part}"/>`)
      : preset(kind);
  return shapeXml({ name, box, form, paint });
}

/** A path's segments in EMU of its own box. */
function outline(shape: PathShape, scale: number): string {
  const { x: left, y: top, w, h } = extentOf(shape, scale);
  const segments = shape.segments.map(([command, ...numbers]) => {
    const points = numbers.map((value, index) =>
      index % 2
        ? ` y="${emu((value - top) * scale)}"/>`
        : `<a:pt x="${emu((value - left) * scale)}"`,
    );
    const tag = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo' }[command as 'M' | 'L' | 'C'];
    return tag ? `<a:${tag}>${points.join('')}</a:${tag}>` : '<a:close/>';
  });
  return freeform(emu(w * scale), emu(h * scale), segments.join(''));
}

function labelXml(
  sheet: Sheet,
  shape: TextShape,
  { name, box, scale }: { name: string; box: Box; scale: number },
): string {
  const size = sizeOf(shape, scale);
  const { lines, slot, bold, serif, lang } = shape;
  return textBox(
    sheet,
    { name, box, middle: true },
    lines.map((text) => ({ text })),
    {
      size,
      slot,
      align: ({ start: 'l', middle: 'ctr', end: 'r' } as const)[shape.anchor],
      ...(lines.length > 1 ? { step: Math.max(shape.step * scale * 72, size * 1.15) } : {}),
      ...(bold ? { bold } : {}),
      ...(serif ? { serif } : {}),
      ...(lang ? { lang } : {}),
    },
  );
}
