import { DOMParser } from 'linkedom';
import { lookOf, palette } from '../charts/shared/theme.ts';
import {
  type Colour,
  type Drawing,
  type Label,
  type Paint,
  type Place,
  placed,
  type Shape,
  type Stroke,
} from './model.ts';

/** Attributes and what the table of classes says in their place. */
type Style = Record<string, string | number>;

const presentation =
  /^(fill|stroke)(-opacity|-width|-dasharray|-linecap)?$|^font-(size|weight|family)$|^text-anchor$/;

/**
 * A form's SVG as shapes and labels that stand for themselves: styles looked
 * up, groups undone. What only serves pointers is left out.
 * @param without classes of shapes to leave out as well
 * @throws Error for a drawing without a size and for what no form uses so far
 */
export function readDrawing(svg: string, without: readonly string[] = []): Drawing {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml')
    .documentElement as unknown as Element;
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (!(width > 0 && height > 0)) throw new Error('the drawing has no size');
  const shapes: Shape[] = [];
  const visit = (element: Element, above: Style, place: Place, key?: string) => {
    const classes = new Set((element.getAttribute('class') ?? '').split(/\s+/));
    if (['hit', ...without].some((name) => classes.has(name))) return;
    const style = styleOf(element, classes, above);
    const own = element.getAttribute('data-key') ?? key;
    const there = placeOf(element, place);
    if (['svg', 'g', 'a'].includes(element.localName))
      for (const child of element.children) visit(child, style, there, own);
    else
      for (const shape of shapesOf(element, style))
        shapes.push({ ...placed(shape, there), ...(own ? { key: own } : {}) });
  };
  visit(root, {}, { x: 0, y: 0, scale: 1 });
  return { width, height, shapes };
}

/** As in a browser: an element's own attributes give way to the table. */
function styleOf(element: Element, classes: ReadonlySet<string>, above: Style): Style {
  const own = [...element.attributes].filter(({ name }) => presentation.test(name));
  return {
    ...above,
    ...Object.fromEntries(own.map(({ name, value }) => [name, value])),
    ...(element.localName === 'text' ? { fill: 'ink' } : {}),
    ...lookOf(classes),
  };
}

function placeOf(element: Element, place: Place): Place {
  const value = element.getAttribute('transform') ?? '';
  let { x, y, scale } = place;
  for (const [, name, list = ''] of value.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = name === 'scale' ? a : 0] = list.split(/[\s,]+/).map(Number);
    if (name === 'translate') [x, y] = [x + a * scale, y + b * scale];
    else if (name === 'scale' && a === b) scale *= a;
    else throw new Error(`a chart moves a shape by ${value}: only translate and even scale do`);
  }
  return { x, y, scale };
}

const number = (element: Element, name: string, otherwise = 0) =>
  Number(element.getAttribute(name) ?? otherwise);

/** Shapes of one element; nothing where nothing is painted. */
function shapesOf(element: Element, style: Style): Shape[] {
  const kind = element.localName;
  if (['title', 'desc', 'defs', 'style'].includes(kind)) return [];
  if (kind === 'text') return labels(element, style);
  const fill = kind === 'line' || kind === 'polyline' ? undefined : paint(style, 'fill');
  const stroke = strokeOf(style);
  if (!fill && !stroke) return [];
  const painted = { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
  if (kind === 'rect' || kind === 'circle' || kind === 'ellipse') {
    const box = boxOf(element);
    if (box.width <= 0 || box.height <= 0) return [];
    const radius = kind === 'rect' ? number(element, 'rx') : 0;
    return [
      {
        kind: kind === 'rect' ? kind : 'ellipse',
        ...box,
        ...(radius > 0 ? { radius } : {}),
        ...painted,
      },
    ];
  }
  const d = pathOf(element);
  return d ? [{ kind: 'path', d, ...painted }] : [];
}

function boxOf(element: Element) {
  const [x, y] = [number(element, 'x'), number(element, 'y')];
  const [width, height] = [number(element, 'width'), number(element, 'height')];
  if (element.localName === 'rect') return { x, y, width, height };
  const rx = number(element, 'rx', number(element, 'r'));
  const ry = number(element, 'ry', number(element, 'r'));
  const [cx, cy] = [number(element, 'cx'), number(element, 'cy')];
  return { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry };
}

function pathOf(element: Element): string {
  const kind = element.localName;
  const at = (name: string) => number(element, name);
  if (kind === 'path') return element.getAttribute('d') ?? '';
  if (kind === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
  const points = (element.getAttribute('points') ?? '').trim();
  if (kind === 'polyline') return points && `M${points}`;
  if (kind === 'polygon') return points && `M${points}Z`;
  throw new Error(`a chart draws a <${kind}>, which files and decks do not know`);
}

function strokeOf(style: Style): Stroke | undefined {
  const found = paint(style, 'stroke');
  const width = Number(style['stroke-width'] ?? 1);
  if (!found || width === 0) return undefined;
  const dash = String(style['stroke-dasharray'] ?? 'none');
  const cap = style['stroke-linecap'];
  return {
    ...found,
    width,
    ...(dash === 'none' ? {} : { dash: dash.split(/[\s,]+/).map(Number) }),
    ...(cap ? { cap: String(cap) } : {}),
  };
}

/** @throws Error for a colour that is not of the site's palette: neither theme nor deck could change it */
function paint(style: Style, property: 'fill' | 'stroke'): Paint | undefined {
  const value = String(style[property] ?? (property === 'fill' ? 'ink' : 'none'));
  if (value === 'none' || value === 'transparent') return undefined;
  const colour = value === 'currentColor' ? 'ink' : value.replace(/^var\(--([\w-]+)\)$/, '$1');
  if (!(colour in palette.light))
    throw new Error(`a chart is drawn in "${value}", which is no colour of the palette`);
  const opacity = Number(style[`${property}-opacity`] ?? 1);
  return { colour: colour as Colour, ...(opacity < 1 ? { opacity } : {}) };
}

/** A `<text>` as one label where its lines stand evenly under each other, else as several. */
function labels(element: Element, style: Style): Label[] {
  const lines = linesOf(element);
  const fill = paint(style, 'fill');
  if (!fill) return [];
  const size = Number(style['font-size'] ?? 13);
  const [first, second] = lines;
  const step = first && second ? second.y - first.y : size * 1.35;
  const even = lines.every(
    ({ x, y }, index) => x === first!.x && Math.abs(first!.y + index * step - y) < 0.2,
  );
  const anchor = style['text-anchor'];
  const lang = element.getAttribute('lang');
  return (even && lines.length > 0 ? [lines] : lines.map((line) => [line])).map((block) => ({
    kind: 'text',
    x: block[0]!.x,
    y: block[0]!.y,
    lines: block.map(({ text }) => text),
    step,
    size,
    fill,
    ...(String(style['font-family']).includes('Three Lenses Serif') ? { family: 'serif' } : {}),
    ...(Number(style['font-weight'] ?? 400) >= 600 ? { strong: true } : {}),
    ...(anchor === 'middle' || anchor === 'end' ? { anchor } : {}),
    ...(lang ? { lang } : {}),
  }));
}

function linesOf(element: Element): { x: number; y: number; text: string }[] {
  const x = number(element, 'x');
  const y = number(element, 'y');
  const lines: { x: number; y: number; text: string }[] = [];
  for (const node of element.childNodes) {
    const span = node.nodeType === 1 ? (node as Element) : undefined;
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    // A span with a place of its own begins a line; any other goes on.
    if (span && (span.hasAttribute('x') || span.hasAttribute('y')))
      lines.push({ x: number(span, 'x', x), y: number(span, 'y', y), text });
    else if (lines.length > 0) lines.at(-1)!.text += text;
    else if (text.trim()) lines.push({ x, y, text });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter(({ text }) => text !== '');
}
