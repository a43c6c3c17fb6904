import { type ColourScheme, type ColourToken, palette } from '../../charts/shared/theme.ts';
import { declaration } from '../meta/xml.ts';
import type { Composition } from './compose.ts';
import { markup } from './svg.ts';

/** Writes every colour out: programs outside the browser know no custom properties. */
export function paint(inner: string, scheme: ColourScheme): string {
  return inner.replace(/var\(--([\w-]+)\)/g, (_, token: ColourToken) => palette[scheme][token]);
}

/**
 * A picture as one SVG file in a theme's colours.
 * @param head elements before the drawing: title, desc, metadata, style
 */
export function svgDocument(
  { inner, width, height }: Pick<Composition, 'inner' | 'width' | 'height'>,
  scheme: ColourScheme,
  lang: string,
  head = '',
): string {
  const ground = markup('rect', { width, height, fill: 'var(--paper)' });
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'xml:lang': lang,
    role: head ? 'img' : undefined,
    'aria-labelledby': head ? 'title desc' : undefined,
  };
  return `${declaration}${markup('svg', attributes, head + paint(ground + inner, scheme))}\n`;
}
