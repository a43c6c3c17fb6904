import { wrap } from '../../charts/shared/text.ts';
import { escapeXml } from '../meta/xml.ts';
import { markup } from './svg.ts';

/** The two faces of pictures; each has Latin and Chinese of one design. */
export type Family = 'sans' | 'serif';

/** One line of text. */
export interface TextStyle {
  x: number;
  /** Baseline. */
  y: number;
  size: number;
  family?: Family;
  /** Weight 600; the serif has no other. */
  strong?: boolean;
  /** A colour of the theme: `var(--ink)`. */
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Language, where it is not the picture's: quotes and dashes are set by it. */
  lang?: string;
}

/** Names that drawing programs and the embedded fonts know alike. */
export const familyNames: Record<Family, string> = {
  sans: 'Noto Sans SC',
  serif: 'Noto Serif SC',
};

/** One line of text as an element with every attribute of its own. */
export function text(words: string, style: TextStyle): string {
  const { x, y, size, family = 'sans', strong = false, fill = 'var(--ink)', anchor, lang } = style;
  return markup(
    'text',
    {
      x,
      y,
      'font-family': familyNames[family],
      'font-size': size,
      'font-weight': strong || family === 'serif' ? 600 : 400,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'xml:lang': lang,
    },
    escapeXml(words),
  );
}

/** A block of running text. */
export interface Block {
  markup: string;
  /** From the top of the first line to the foot of the last, px. */
  height: number;
}

export interface BlockStyle extends Omit<TextStyle, 'y'> {
  /** Top of the block. */
  top: number;
  width: number;
  /** Distance of baselines in sizes; 1.45 unless given. */
  leading?: number;
  /** Where the words are broken already. */
  lines?: string[];
}

/** Text broken into lines of a width. */
export function block(
  words: string,
  { top, width, leading = 1.45, lines: broken, ...style }: BlockStyle,
): Block {
  const { size } = style;
  const strong = style.strong || style.family === 'serif';
  const lines = broken ?? wrap(words, { width, size, strong });
  const step = size * leading;
  // The first line's capitals stand at the top, not half a leading below it.
  const first = top + size * 0.88;
  return {
    markup: lines.map((line, index) => text(line, { ...style, y: first + index * step })).join(''),
    height: size * 1.1 + (lines.length - 1) * step,
  };
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function rule({ x, y, width, height }: Rect, fill = 'var(--rule-strong)'): string {
  return markup('rect', { x, y, width, height, fill });
}
