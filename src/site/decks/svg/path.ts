import type { Segment } from '../../../decks/index.ts';

const lengths: Record<string, number> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/**
 * An SVG path as moves, lines and cubic curves with absolute coordinates:
 * all that a freeform of PowerPoint needs.
 * @throws Error for a path that SVG does not allow either
 */
export function pathSegments(d: string): Segment[] {
  const segments: Segment[] = [];
  /** Where the pen is, where the subpath began, and the last control point. */
  const pen = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0, last: '' };
  for (const [letter, numbers] of commands(d)) add(segments, pen, letter, numbers);
  return segments;
}

type Pen = Record<'x' | 'y' | 'startX' | 'startY' | 'controlX' | 'controlY', number> & {
  last: string;
};

function* commands(d: string): Generator<[string, number[]]> {
  for (const [, letter = '', rest = ''] of d.matchAll(
    /([a-zA-Z])([^a-zA-Z]*(?:e[-+]?\d+[^a-zA-Z]*)*)/g,
  )) {
    const size = lengths[letter.toUpperCase()];
    if (size === undefined)
      throw new Error(`a path has the command "${letter}": ${d.slice(0, 60)}`);
    const numbers = letter.toUpperCase() === 'A' ? arcNumbers(rest) : plainNumbers(rest);
    if (size === 0) yield [letter, []];
    else if (numbers.length === 0 || numbers.length % size !== 0)
      throw new Error(`"${letter}" of a path has ${numbers.length} numbers: ${d.slice(0, 60)}`);
    else
      for (let at = 0; at < numbers.length; at += size)
        yield [
          at > 0 && letter === 'M' ? 'L' : at > 0 && letter === 'm' ? 'l' : letter,
          numbers.slice(at, at + size),
        ];
  }
}

const plainNumbers = (text: string) =>
  [...text.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([number]) => Number(number));

/** The flags of an arc may stand without a space: `A5,5 0 0110,10`. */
function arcNumbers(text: string): number[] {
  const number = '([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)[\\s,]*';
  const arc = new RegExp(`${number.repeat(3)}([01])[\\s,]*([01])[\\s,]*${number.repeat(2)}`, 'gi');
  return [...text.matchAll(arc)].flatMap((match) => match.slice(1, 8).map(Number));
}

function add(segments: Segment[], pen: Pen, letter: string, numbers: number[]): void {
  const command = letter.toUpperCase();
  const relative = letter !== command;
  const x = (value: number) => (relative ? pen.x + value : value);
  const y = (value: number) => (relative ? pen.y + value : value);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers;
  const curve = (x1: number, y1: number, x2: number, y2: number, endX: number, endY: number) => {
    segments.push(['C', x1, y1, x2, y2, endX, endY]);
    Object.assign(pen, { x: endX, y: endY, controlX: x2, controlY: y2 });
  };
  /** A quadratic curve as a cubic one. */
  const quadratic = (cx: number, cy: number, endX: number, endY: number) => {
    const { x: px, y: py } = pen;
    const third = (from: number, control: number) => from + ((control - from) * 2) / 3;
    curve(third(px, cx), third(py, cy), third(endX, cx), third(endY, cy), endX, endY);
    Object.assign(pen, { controlX: cx, controlY: cy });
  };
  const line = (endX: number, endY: number) => {
    segments.push(['L', endX, endY]);
    Object.assign(pen, { x: endX, y: endY });
  };
  const mirrored = (kinds: string): [number, number] =>
    kinds.includes(pen.last) && pen.last
      ? [2 * pen.x - pen.controlX, 2 * pen.y - pen.controlY]
      : [pen.x, pen.y];
  if (command === 'M') {
    const [endX, endY] = [x(a), y(b)];
    segments.push(['M', endX, endY]);
    Object.assign(pen, { x: endX, y: endY, startX: endX, startY: endY });
  } else if (command === 'L') line(x(a), y(b));
  else if (command === 'H') line(x(a), pen.y);
  else if (command === 'V') line(pen.x, y(a));
  else if (command === 'C') curve(x(a), y(b), x(c), y(d), x(e), y(f));
  else if (command === 'S') curve(...mirrored('CS'), x(a), y(b), x(c), y(d));
  else if (command === 'Q') quadratic(x(a), y(b), x(c), y(d));
  else if (command === 'T') quadratic(...mirrored('QT'), x(a), y(b));
  else if (command === 'A')
    for (const part of arcCurves([pen.x, pen.y], [a, b], c, d === 1, e === 1, [x(f), y(g)]))
      curve(...part);
  else {
    segments.push(['Z']);
    Object.assign(pen, { x: pen.startX, y: pen.startY });
  }
  pen.last = command;
}

type Point = [number, number];
type Curve = [number, number, number, number, number, number];

/**
 * An elliptical arc as cubic curves of at most a quarter turn each, by the
 * conversion of the SVG specification, appendix B.2.4.
 */
function arcCurves(
  from: Point,
  radii: Point,
  turn: number,
  large: boolean,
  sweep: boolean,
  to: Point,
): Curve[] {
  let [rx, ry] = radii.map(Math.abs) as Point;
  if (rx === 0 || ry === 0) return [[...from, ...to, ...to]];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  // Radii too small to reach are scaled up.
  const reach = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
  if (reach > 1) [rx, ry] = [rx * reach, ry * reach];
  const below = (rx * py) ** 2 + (ry * px) ** 2;
  const root = below === 0 ? 0 : Math.sqrt(Math.max(0, ((rx * ry) ** 2 - below) / below));
  const factor = large === sweep ? -root : root;
  const [cx, cy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const centre: Point = [
    cos * cx - sin * cy + (from[0] + to[0]) / 2,
    sin * cx + cos * cy + (from[1] + to[1]) / 2,
  ];
  const start = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let angle = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start;
  if (sweep && angle < 0) angle += 2 * Math.PI;
  if (!sweep && angle > 0) angle -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9));
  const step = angle / parts;
  const handle = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): Point => [
    centre[0] + cos * rx * u - sin * ry * v,
    centre[1] + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: parts }, (_, index): Curve => {
    const [t1, t2] = [start + index * step, start + (index + 1) * step];
    const end = index === parts - 1 ? to : place(Math.cos(t2), Math.sin(t2));
    return [
      ...place(Math.cos(t1) - handle * Math.sin(t1), Math.sin(t1) + handle * Math.cos(t1)),
      ...place(Math.cos(t2) + handle * Math.sin(t2), Math.sin(t2) - handle * Math.cos(t2)),
      ...end,
    ];
  });
}
