import type { Group, Segment, Shape } from '../../../decks/index.ts';
import { pathSegments } from './path.ts';
import { fillPaint, strokePaint, styleOf } from './style.ts';
import { textShapes } from './text.ts';

/** Where a group moves and how it scales what is in it. */
export interface Transform {
  x: number;
  y: number;
  scale: number;
}

/** What only serves pointers, or glints where a class looks at a wall from ten metres. */
const skipped = /(?:^|\s)(?:hit|l-glint)(?:\s|$)/;

/**
 * A form's drawing as native shapes, grouped by its marks.
 * @param names of the groups by the marks' keys
 * @throws Error for an element or transform that no form uses so far
 */
export function drawnGroups(svg: Element, names: ReadonlyMap<string, string>): Group[] {
  const groups: (Group & { key: string })[] = [];
  const add = (shape: Shape, key: string) => {
    const last = groups.at(-1);
    if (last?.key === key) last.shapes.push(shape);
    else groups.push({ key, name: names.get(key) ?? '', shapes: [shape] });
  };
  const visit = (element: Element, key: string, at: Transform) => {
    if (skipped.test(element.getAttribute('class') ?? '')) return;
    const own = element.getAttribute('data-key') ?? key;
    const moved = transformed(element, at);
    if (['svg', 'g', 'a'].includes(element.localName))
      for (const child of element.children) visit(child, own, moved);
    else for (const shape of shapesOf(element, moved)) add(shape, own);
  };
  visit(svg, '', { x: 0, y: 0, scale: 1 });
  return groups.map(({ name, shapes }) => ({ name, shapes }));
}

function transformed(element: Element, at: Transform): Transform {
  const value = element.getAttribute('transform');
  if (!value) return at;
  let { x, y, scale } = at;
  for (const [, name, list = ''] of value.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = name === 'scale' ? a : 0] = list.split(/[\s,]+/).map(Number);
    if (name === 'translate') [x, y] = [x + a * scale, y + b * scale];
    else if (name === 'scale' && a === b) scale *= a;
    else throw new Error(`a chart moves a shape by ${value}; decks know translate and even scale`);
  }
  return { x, y, scale };
}

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

/** Shapes of one element; nothing where nothing is painted. */
function shapesOf(element: Element, at: Transform): Shape[] {
  const kind = element.localName;
  if (['title', 'desc', 'defs', 'style'].includes(kind)) return [];
  if (kind === 'text') return textShapes(element, at);
  const style = styleOf(element);
  const fill = kind === 'line' || kind === 'polyline' ? undefined : fillPaint(style);
  const plain = strokePaint(style);
  const stroke = plain && { ...plain, width: round(plain.width * at.scale) };
  if (!fill && !stroke) return [];
  const painted = { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
  const x = (value: number) => round(at.x + value * at.scale);
  const y = (value: number) => round(at.y + value * at.scale);
  if (kind === 'rect' || kind === 'circle' || kind === 'ellipse') {
    const box = boxOf(element);
    if (box.width <= 0 || box.height <= 0) return [];
    const radius = round(number(element, 'rx') * at.scale);
    return [
      {
        kind: kind === 'rect' ? 'rect' : 'ellipse',
        x: x(box.x),
        y: y(box.y),
        width: round(box.width * at.scale),
        height: round(box.height * at.scale),
        ...(kind === 'rect' && radius > 0 ? { radius } : {}),
        ...painted,
      },
    ];
  }
  const placed = segmentsOf(element).map(
    ([command, ...numbers]) =>
      [command, ...numbers.map((value, index) => (index % 2 ? y(value) : x(value)))] as Segment,
  );
  return placed.length > 1 ? [simplest(placed, painted)] : [];
}

function boxOf(element: Element) {
  if (element.localName === 'rect')
    return {
      x: number(element, 'x'),
      y: number(element, 'y'),
      width: number(element, 'width'),
      height: number(element, 'height'),
    };
  const [rx, ry] = element.hasAttribute('r')
    ? [number(element, 'r'), number(element, 'r')]
    : [number(element, 'rx'), number(element, 'ry')];
  const [cx, cy] = [number(element, 'cx'), number(element, 'cy')];
  return { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry };
}

function segmentsOf(element: Element): Segment[] {
  const kind = element.localName;
  if (kind === 'path') return pathSegments(element.getAttribute('d') ?? '');
  if (kind === 'line')
    return [
      ['M', number(element, 'x1'), number(element, 'y1')],
      ['L', number(element, 'x2'), number(element, 'y2')],
    ];
  if (kind === 'polyline' || kind === 'polygon') {
    const points = (element.getAttribute('points') ?? '').trim();
    return points ? pathSegments(`M${points}${kind === 'polygon' ? 'Z' : ''}`) : [];
  }
  throw new Error(`a chart draws a <${kind}>, which decks do not know`);
}

/** A line or a rectangle where the path is one: those are easier to edit than freeforms. */
function simplest(
  segments: Segment[],
  painted: Pick<Extract<Shape, { kind: 'path' }>, 'fill' | 'stroke'>,
): Shape {
  const [first, second] = segments;
  if (segments.length === 2 && first?.[0] === 'M' && second?.[0] === 'L' && painted.stroke)
    return {
      kind: 'line',
      x1: first[1],
      y1: first[2],
      x2: second[1],
      y2: second[2],
      stroke: painted.stroke,
    };
  const corners = segments.flatMap((each) =>
    each[0] === 'M' || each[0] === 'L' ? [[each[1], each[2]] as const] : [],
  );
  const xs = [...new Set(corners.map(([x]) => x))];
  const ys = [...new Set(corners.map(([, y]) => y))];
  const square =
    segments.length === 5 &&
    segments[4]?.[0] === 'Z' &&
    corners.length === 4 &&
    xs.length === 2 &&
    ys.length === 2 &&
    corners.every(([x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % 4]!;
      return (x === nextX) !== (y === nextY);
    });
  if (!square) return { kind: 'path', segments, ...painted };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {
    kind: 'rect',
    x,
    y,
    width: round(Math.max(...xs) - x),
    height: round(Math.max(...ys) - y),
    ...painted,
  };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
