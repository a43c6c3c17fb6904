import type PptxGenJS from 'pptxgenjs';
import { least } from '../look.ts';
import type { BoxShape, Drawing, LineShape, PathShape, Shape, Stroke, TextShape } from '../spec.ts';
import { clean } from '../xml.ts';
import { addText, fillOf, freeform, type Place, roles, type Target } from './target.ts';

/** The picture as native shapes, whole and centred in its place. */
export function addDrawing(target: Target, drawing: Drawing, place: Place): void {
  const scale = Math.min(place.w / drawing.width, place.h / drawing.height);
  const origin = {
    x: place.x + (place.w - drawing.width * scale) / 2,
    y: place.y + Math.max(0, (place.h - drawing.height * scale) / 2),
  };
  for (const [index, group] of drawing.groups.entries())
    for (const shape of group.shapes)
      addShape(target, shape, `${roles.drawing}${index} ${group.name}`, scale, origin);
}

interface Origin {
  x: number;
  y: number;
}

function addShape(target: Target, shape: Shape, name: string, scale: number, at: Origin): void {
  if (shape.kind === 'text') addLabel(target, shape, name, scale, at);
  else if (shape.kind === 'path') addPath(target, shape, name, scale, at);
  else if (shape.kind === 'line') addLine(target, shape, name, scale, at);
  else addBox(target, shape, name, scale, at);
}

function addLine(
  { slide }: Target,
  line: LineShape,
  name: string,
  scale: number,
  at: Origin,
): void {
  const { x1, y1, x2, y2, stroke } = line;
  slide.addShape('line', {
    x: at.x + Math.min(x1, x2) * scale,
    y: at.y + Math.min(y1, y2) * scale,
    w: Math.abs(x2 - x1) * scale,
    h: Math.abs(y2 - y1) * scale,
    // From the lower left to the upper right.
    ...((x2 - x1) * (y2 - y1) < 0 ? { flipV: true } : {}),
    line: lineOf(stroke, scale),
    objectName: clean(name),
  });
}

function addBox({ slide }: Target, shape: BoxShape, name: string, scale: number, at: Origin): void {
  const radius = shape.radius ?? 0;
  slide.addShape(shape.kind === 'ellipse' ? 'ellipse' : radius ? 'roundRect' : 'rect', {
    x: at.x + shape.x * scale,
    y: at.y + shape.y * scale,
    w: shape.width * scale,
    h: shape.height * scale,
    ...(radius ? { rectRadius: radius * scale } : {}),
    ...painted(shape, scale),
    objectName: clean(name),
  });
}

function addPath(
  { slide }: Target,
  shape: PathShape,
  name: string,
  scale: number,
  at: Origin,
): void {
  const points = shape.segments.flatMap(pointsOf);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const x = (value: number) => (value - left) * scale;
  const y = (value: number) => (value - top) * scale;
  slide.addShape(freeform, {
    x: at.x + left * scale,
    y: at.y + top * scale,
    w: (Math.max(...xs) - left) * scale,
    h: (Math.max(...ys) - top) * scale,
    points: shape.segments.map((segment) => {
      if (segment[0] === 'Z') return { close: true };
      if (segment[0] === 'C') {
        const [, x1, y1, x2, y2, endX, endY] = segment;
        const curve = { type: 'cubic' as const, x1: x(x1), y1: y(y1), x2: x(x2), y2: y(y2) };
        return { x: x(endX), y: y(endY), curve };
      }
      const [command, endX, endY] = segment;
      return { x: x(endX), y: y(endY), ...(command === 'M' ? { moveTo: true } : {}) };
    }),
    ...painted(shape, scale),
    objectName: clean(name),
  });
}

/** Every point of a segment, control points too: a curve stays inside their hull. */
function pointsOf(segment: PathShape['segments'][number]): [number, number][] {
  const numbers = segment.slice(1) as number[];
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index]!,
    numbers[2 * index + 1]!,
  ]);
}

function painted(
  { fill, stroke }: Pick<PathShape, 'fill' | 'stroke'>,
  scale: number,
): Pick<PptxGenJS.ShapeProps, 'fill' | 'line'> {
  return {
    ...(fill ? { fill: fillOf(fill) } : {}),
    ...(stroke ? { line: lineOf(stroke, scale) } : {}),
  };
}

function lineOf(stroke: Stroke, scale: number): PptxGenJS.ShapeLineProps {
  return {
    ...fillOf(stroke),
    width: stroke.width * scale * 72,
    ...(stroke.dashed ? { dashType: 'sysDash' as const } : {}),
  };
}

/** Centre of a line of text over its baseline, in ems: about the same in every font. */
const centre = 0.38;

/**
 * A label stands by its middle, not by its baseline: fonts differ in how high
 * they stand in their line, but not in where the middle of their letters is.
 */
function addLabel(target: Target, shape: TextShape, name: string, scale: number, at: Origin): void {
  const { lines, size, step, anchor } = shape;
  const middle = shape.y + ((lines.length - 1) * step) / 2 - centre * size;
  const height = Math.max(lines.length * step, size * 1.35);
  const points = (px: number) => Math.round(px * scale * 72 * 10) / 10;
  // A label that the drawing's scale leaves a little too small stands in the air around it.
  const pt = (px: number) => Math.max(least.text, points(px));
  const left = { start: 0, middle: shape.width / 2, end: shape.width }[anchor];
  addText(
    target,
    name,
    lines.map((text) => ({ text })),
    {
      x: at.x + (shape.x - left) * scale,
      y: at.y + (middle - height / 2) * scale,
      w: shape.width * scale,
      h: height * scale,
    },
    {
      size: pt(size),
      slot: shape.slot,
      align: ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor],
      valign: 'middle',
      wrap: false,
      ...(lines.length > 1 ? { step: Math.max(points(step), pt(size) * 1.15) } : {}),
      ...(shape.bold ? { bold: true } : {}),
      ...(shape.serif ? { serif: true } : {}),
      ...(shape.lang ? { lang: shape.lang } : {}),
    },
  );
}
