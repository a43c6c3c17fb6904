import { type Selection, select } from 'd3';
import { parseHTML } from 'linkedom';
import type { Mark, RenderContext } from '../form.ts';
import { quotesChinese } from './measure.ts';
import { type WrapOptions, wrap } from './text.ts';

/** The server's document. Browser code must never import this file. */
export const { document } = parseHTML('<!doctype html><html><body></body></html>');

export type Group = Selection<SVGGElement, unknown, null, undefined>;
export type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** An empty drawing of the context's width; finish it with `serialize`. */
export function createSvg(
  context: Pick<RenderContext, 'width' | 'prefix' | 'layout'>,
  height: number,
): Svg {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  return (select(node as unknown as SVGSVGElement) as unknown as Svg)
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('id', context.prefix)
    .attr('class', `chart-svg chart-${context.layout}`)
    .attr('viewBox', `0 0 ${context.width} ${height}`)
    .attr('width', context.width)
    .attr('height', height);
}

/**
 * The group of one mark. Everything that belongs to the mark goes inside, so
 * that pointer, keyboard and selection find it by `data-key`.
 */
export function appendMark(parent: Group | Svg, mark: Mark, prefix: string): Group {
  const group = (parent as Group)
    .append('g')
    .attr('class', 'mark')
    .attr('id', `${prefix}-${mark.key}`)
    .attr('data-key', mark.key);
  if (mark.community) group.attr('data-community', mark.community);
  if (mark.district) group.attr('data-district', mark.district);
  return group;
}

/** Appends an element: `shape(group, 'rect', { class: 's-lost', x, y, width, height })`. */
export function shape(
  parent: Group | Svg,
  tag: string,
  attributes: Record<string, string | number>,
): Group {
  const element = (parent as Group).append<SVGGElement>(tag);
  for (const [name, value] of Object.entries(attributes)) element.attr(name, value);
  return element;
}

/** The room in which a pointer finds a mark, behind all else of its group. */
export function hit(
  mark: Group,
  room: { x: number; y: number; width: number; height: number },
): void {
  const rect = mark.insert('rect', ':first-child').attr('class', 'hit');
  for (const [name, value] of Object.entries(room)) rect.attr(name, value);
}

/** A line across, at `y` from one x to another. */
export function rule(
  parent: Group | Svg,
  className: string,
  y: number,
  from: number,
  to: number,
): void {
  shape(parent, 'line', { class: className, x1: from, x2: to, y1: y, y2: y });
}

export function path(parent: Group | Svg, className: string, d: string): void {
  if (d) shape(parent, 'path', { class: className, d });
}

/** Centre and radius of a disc in px. */
export interface Disc {
  cx: number;
  cy: number;
  r: number;
}

export function circle(parent: Group | Svg, className: string, { cx, cy, r }: Disc): void {
  shape(parent, 'circle', { class: className, cx, cy, r });
}

export interface LabelOptions extends WrapOptions {
  x: number;
  /** Baseline of the first line, in px. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Classes of the theme: `t-small t-soft`. */
  className?: string;
  /** Language of the words, where it is not the edition's. */
  lang?: string;
  /** Distance between baselines, in px; 1.35 of the size unless given. */
  lineHeight?: number;
}

/** Sets a label, wrapped; returns how many lines it took and the height they fill in px. */
export function appendLabel(
  parent: Group | Svg,
  label: string,
  { x, y, anchor = 'start', className = '', lineHeight, lang, ...options }: LabelOptions,
): { lines: number; height: number } {
  const step = lineHeight ?? Math.round(options.size * 1.35);
  const lines = wrap(label, options);
  const element = (parent as Group)
    .append('text')
    .attr('x', x)
    .attr('y', y)
    .attr('font-size', options.size);
  if (className) element.attr('class', className);
  if (lang) element.attr('lang', lang);
  if (anchor !== 'start') element.attr('text-anchor', anchor);
  if (lines.length === 1) element.text(lines[0]!);
  else
    for (const [index, line] of lines.entries())
      element
        .append('tspan')
        .attr('x', x)
        .attr('y', y + index * step)
        .text(line);
  return { lines: lines.length, height: lines.length * step };
}

/** The drawing of a chart without rows: one calm line. */
export function appendEmpty(context: RenderContext): string {
  const { width, messages } = context;
  const svg = createSvg(context, 64);
  rule(svg, 'l-rule l-dashed', 32, 0, width);
  appendLabel(svg, messages.chart.emptyData, { x: 0, y: 22, width, size: 13, className: 't-soft' });
  return serialize(svg);
}

/** `serialize`, of a drawing whose height is known only now. */
export function finish(svg: Svg, height: number): string {
  const width = Number(svg.attr('width'));
  return serialize(svg.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`));
}

/** The drawing as markup, every coordinate rounded to one decimal. */
export function serialize(svg: Svg): string {
  const root = svg.node() as unknown as Element;
  // Drawings that releases keep are measured for narrow ones.
  for (const text of root.querySelectorAll('text')) {
    const words = text.textContent ?? '';
    if (/[“”‘’]/.test(words) && quotesChinese(words)) text.classList.add('wide-quotes');
  }
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes])
      if (geometry.has(name)) element.setAttribute(name, roundNumbers(value));
  return (root as unknown as { outerHTML: string }).outerHTML;
}

const geometry = new Set(
  'x y x1 x2 y1 y2 cx cy r rx ry dx dy d width height points transform viewBox stroke-width font-size'.split(
    ' ',
  ),
);

/** `M1.2345,6e-12` becomes `M1.2,0`. */
export function roundNumbers(value: string): string {
  return value.replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi, (number) => {
    const rounded = Math.round(Number(number) * 10) / 10;
    return String(Object.is(rounded, -0) ? 0 : rounded);
  });
}
