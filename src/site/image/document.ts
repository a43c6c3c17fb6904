import { type ColourScheme, type ColourToken, palette } from '../../charts/shared/theme.ts';
import { declaration } from '../meta/xml.ts';
import type { Rect } from './parts.ts';
import { markup } from './svg.ts';

/** Writes every colour out: programs outside the browser know no custom properties. */
export function paint(inner: string, scheme: ColourScheme): string {
  return inner.replace(/var\(--([\w-]+)\)/g, (_, token: ColourToken) => palette[scheme][token]);
}

/** What a picture shows, and its size in units. */
interface Drawing {
  inner: string;
  width: number;
  height: number;
}

/**
 * A picture as one SVG file in a theme's colours.
 * @param head elements before the drawing: title, desc, metadata, style
 */
export function svgDocument(
  { inner, width, height }: Drawing,
  scheme: ColourScheme,
  lang: string,
  head = '',
): string {
  return svgPart({ x: 0, y: 0, width, height }, inner, scheme, lang, head);
}

/** The same of a part of a picture, in the picture's own units. */
export function svgPart(
  { x, y, width, height }: Rect,
  inner: string,
  scheme: ColourScheme,
  lang: string,
  head = '',
): string {
  const at = { x: x || undefined, y: y || undefined };
  const ground = markup('rect', { ...at, width, height, fill: 'var(--paper)' });
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `${x} ${y} ${width} ${height}`,
    'xml:lang': lang,
    role: head ? 'img' : undefined,
    'aria-labelledby': head ? 'title desc' : undefined,
  };
  return `${declaration}${markup('svg', attributes, head + paint(ground + inner, scheme))}\n`;
}
