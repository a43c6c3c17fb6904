import type { Box } from '../charts/shared/box.ts';
import type { ColourToken } from '../charts/shared/theme.ts';
import { moved, pathSegments } from './path.ts';

/** A drawing as shapes and labels with resolved colours, from back to front; lengths are px. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export type Shape = BoxShape | PathShape | Label;

/** A token of the theme, or a colour that is the same in every theme. */
export type Colour = ColourToken | '#fff' | '#000';

export interface Paint {
  colour: Colour;
  /** 0 to 1; opaque unless given. */
  opacity?: number;
}

export interface Stroke extends Paint {
  width: number;
  /** Lengths of dashes and gaps. */
  dash?: number[];
  cap?: string;
}

interface Marked {
  /** Of the mark that the shape belongs to. */
  key?: string;
}

interface Painted extends Marked {
  fill?: Paint;
  stroke?: Stroke;
}

export interface BoxShape extends Painted {
  kind: 'rect' | 'ellipse';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of a rect's corners. */
  radius?: number;
}

export interface PathShape extends Painted {
  kind: 'path';
  /** As in SVG. */
  d: string;
  /** Edges of squares, which no smoothing may blur. */
  crisp?: boolean;
}

/** Lines of text that belong together. */
export interface Label extends Marked {
  kind: 'text';
  /** Of the anchor; the baseline of the first line. */
  x: number;
  y: number;
  lines: string[];
  /** Between baselines. */
  step: number;
  size: number;
  fill: Paint;
  /** Unless given, the sans serif of the pictures. */
  family?: 'serif';
  /** Weight 600. */
  strong?: boolean;
  anchor?: 'middle' | 'end';
  /** Where it is not the drawing's: quotes and dashes are set by it. */
  lang?: string;
}

/** A shape's room without its rim; control points count, for a curve stays inside their hull. */
export function extent(shape: Exclude<Shape, Label>): Box {
  if (shape.kind !== 'path') {
    const { x, y, width, height } = shape;
    return { left: x, right: x + width, top: y, bottom: y + height };
  }
  const numbers = pathSegments(shape.d).flatMap(([, ...each]) => each as number[]);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  return { left, right, top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Where a part of a drawing stands and how it is magnified. */
export interface Place {
  x: number;
  y: number;
  scale: number;
}

/** A shape at another place. */
export function placed<S extends Shape>(shape: S, place: Place): S;
export function placed(shape: Shape, { x, y, scale }: Place): Shape {
  if (x === 0 && y === 0 && scale === 1) return shape;
  if (shape.kind === 'text')
    return {
      ...shape,
      x: x + shape.x * scale,
      y: y + shape.y * scale,
      step: shape.step * scale,
      size: shape.size * scale,
    };
  const { stroke } = shape;
  const rim = stroke && {
    ...stroke,
    width: stroke.width * scale,
    ...(stroke.dash ? { dash: stroke.dash.map((length) => length * scale) } : {}),
  };
  const painted = rim ? { stroke: rim } : {};
  if (shape.kind === 'path') return { ...shape, ...painted, d: moved(shape.d, { x, y, scale }) };
  return {
    ...shape,
    ...painted,
    x: x + shape.x * scale,
    y: y + shape.y * scale,
    width: shape.width * scale,
    height: shape.height * scale,
    ...(shape.radius ? { radius: shape.radius * scale } : {}),
  };
}
