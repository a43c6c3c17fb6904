import { parseHTML } from 'linkedom';
import { type TextStyle, text } from './parts.ts';
import { type Attributes, attributesFor, rootAttributes } from './rules.ts';
import { markup } from './svg.ts';

/** A drawing that needs no style sheet: shapes with attributes, one text element a line. */
export interface FlatDrawing {
  /** Markup without an enclosing svg; colours are still `var(--token)`. */
  inner: string;
  width: number;
  height: number;
}

/**
 * A chart's SVG without classes, ids and style sheet. Office, drawing programs
 * and rasterisers understand attributes alike, style sheets each in its own way.
 */
export function flatten(svg: string): FlatDrawing {
  const root = parseHTML(svg).document.querySelector('svg') as unknown as Element;
  const [, , width = 0, height = 0] = root.getAttribute('viewBox')!.split(' ').map(Number);
  const { fill = 'var(--ink)', ...style } = rootAttributes;
  const inner = children(root, style);
  return { inner: markup('g', { fill }, inner), width, height };
}

/** Fonts are inherited, and each line of text carries its own; all else SVG hands down itself. */
function children(parent: Element, inherited: Attributes): string {
  return [...parent.children].map((child) => element(child, inherited)).join('');
}

function element(node: Element, inherited: Attributes): string {
  const tag = node.localName;
  const classes = new Set((node.getAttribute('class') ?? '').split(/\s+/).filter(Boolean));
  // Where the pointer may touch: nothing to see.
  if (classes.has('hit')) return '';
  const attributes = { ...ownAttributes(node), ...attributesFor(tag, classes) };
  if (tag === 'text') return lines(node, { ...inherited, ...attributes });
  const { fonts, rest } = partition(attributes);
  const inner = children(node, { ...inherited, ...fonts });
  if (tag === 'g' && inner === '') return '';
  if (tag === 'g' && Object.keys(rest).length === 0) return inner;
  return markup(tag, rest, inner || undefined);
}

/** A wrapped label becomes one text element a line: every program agrees on where those stand. */
function lines(node: Element, style: Attributes): string {
  const parts = [...node.children];
  return (parts.length ? parts : [node])
    .map((line) => text(line.textContent ?? '', textStyle(style, ownAttributes(line))))
    .join('');
}

function textStyle(style: Attributes, own: Attributes): TextStyle {
  const anchor = (style['text-anchor'] ?? 'start') as 'start' | 'middle' | 'end';
  return {
    x: Number(own.x ?? style.x),
    y: Number(own.y ?? style.y),
    size: Number(style['font-size']),
    family: /serif/i.test((style['font-family'] ?? '').replace(/sans-serif/g, ''))
      ? 'serif'
      : 'sans',
    strong: Number(style['font-weight'] ?? 400) >= 600,
    fill: style.fill ?? 'var(--ink)',
    ...(anchor === 'start' ? {} : { anchor }),
    ...(style.lang ? { lang: style.lang } : {}),
  };
}

const pageOnly = /^(class|id|role|tabindex|xmlns|aria-.*|data-.*)$/;

function ownAttributes(node: Element): Attributes {
  return Object.fromEntries(
    [...node.attributes]
      .filter(({ name }) => !pageOnly.test(name))
      .map(({ name, value }) => [name, value]),
  );
}

function partition(attributes: Attributes): { fonts: Attributes; rest: Attributes } {
  const entries = Object.entries(attributes);
  const isFont = ([name]: [string, string]) => name.startsWith('font-') || name === 'text-anchor';
  return {
    fonts: Object.fromEntries(entries.filter(isFont)),
    rest: Object.fromEntries(entries.filter((entry) => !isFont(entry))),
  };
}
