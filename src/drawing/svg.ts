import { quotesChinese } from '../charts/shared/measure.ts';
import { type ColourScheme, palette } from '../charts/shared/theme.ts';
import type { Colour, Drawing, Label, Shape } from './model.ts';
import { declaration, element, escapeXml } from './xml.ts';

/** One line of text of a file. */
export interface TextLine extends Pick<Label, 'x' | 'y' | 'size' | 'anchor'> {
  words: string;
  lang: string;
  /** Colour: `#1f1a15`. */
  fill: string;
  font: Font;
}

/** A font by a name that drawing programs and the embedded fonts know alike. */
export interface Font {
  family: 'Noto Sans SC' | 'Noto Serif SC';
  weight: 400 | 600;
}

export interface FileOptions {
  scheme: ColourScheme;
  /** Language of the drawing. */
  lang: string;
  /** Elements before the drawing: title, desc, metadata, style. */
  head?: string;
  /** How a line of text is written; as text unless given. */
  writeLine?: (line: TextLine) => string;
}

/**
 * A drawing as one SVG file in a theme's colours. Office, drawing programs
 * and rasterisers understand attributes alike, style sheets each in its own
 * way: every element has all its attributes.
 */
export function svgFile(
  { width, height, shapes }: Drawing,
  { scheme, lang, head = '', writeLine = liveLine }: FileOptions,
): string {
  const colour = (name: Colour) => (name in palette.light ? palette[scheme][name as 'ink'] : name);
  const write = (shape: Shape) =>
    shape.kind === 'text'
      ? textLines(shape, colour, lang).map(writeLine).join('')
      : shapeElement(shape, colour);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'xml:lang': lang,
    role: head ? 'img' : undefined,
    'aria-labelledby': head ? 'title desc' : undefined,
  };
  const ground = element('rect', { width, height, fill: palette[scheme].paper });
  const inner = head + ground + shapes.map(write).join('');
  return `${declaration}${element('svg', attributes, inner)}\n`;
}

/** The font of a label; the serif has one weight. */
export function fontOf({ family, strong }: Label): Font {
  return family === 'serif'
    ? { family: 'Noto Serif SC', weight: 600 }
    : { family: 'Noto Sans SC', weight: strong ? 600 : 400 };
}

function textLines(label: Label, colour: (name: Colour) => string, lang: string): TextLine[] {
  const { x, y, lines, step, size, anchor, fill } = label;
  return lines.map((words, index) => ({
    words,
    x,
    y: y + index * step,
    size,
    ...(anchor ? { anchor } : {}),
    lang: label.lang ?? lang,
    fill: colour(fill.colour),
    font: fontOf(label),
  }));
}

/** Quotes of English are marked for the file's sheet, which sets them as wide as themselves. */
function liveLine({ words, x, y, size, anchor, lang, fill, font }: TextLine): string {
  const attributes = {
    x,
    y,
    'font-family': font.family,
    'font-size': size,
    'font-weight': font.weight,
    fill,
    'text-anchor': anchor,
    'xml:lang': lang,
  };
  const escaped = escapeXml(words);
  const marked = quotesChinese(words)
    ? escaped
    : escaped.replace(/[“”‘’]/g, '<tspan class="q">$&</tspan>');
  return element('text', attributes, marked);
}

function shapeElement(shape: Exclude<Shape, Label>, colour: (name: Colour) => string): string {
  const { fill, stroke } = shape;
  const painted = {
    fill: fill ? colour(fill.colour) : 'none',
    'fill-opacity': fill?.opacity,
    stroke: stroke && colour(stroke.colour),
    'stroke-width': stroke?.width,
    'stroke-opacity': stroke?.opacity,
    'stroke-dasharray': stroke?.dash?.map((length) => Math.round(length * 100) / 100).join(' '),
    'stroke-linecap': stroke?.cap,
  };
  if (shape.kind === 'path') {
    const rendering = shape.crisp ? 'crispEdges' : undefined;
    return element('path', { d: shape.d, ...painted, 'shape-rendering': rendering });
  }
  const { x, y, width, height, radius } = shape;
  if (shape.kind === 'rect')
    return element('rect', { x, y, width, height, rx: radius, ...painted });
  const [rx, ry] = [width / 2, height / 2];
  const size = rx === ry ? { r: rx } : { rx, ry };
  return element(rx === ry ? 'circle' : 'ellipse', { cx: x + rx, cy: y + ry, ...size, ...painted });
}
