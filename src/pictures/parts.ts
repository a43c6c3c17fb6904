import { wrap } from '../charts/shared/text.ts';
import type { Colour, Label, Shape } from '../drawing/model.ts';

/** Shapes that belong together. */
export interface Block {
  shapes: Shape[];
  /** From the top of the first line to the foot of the last, px. */
  height: number;
}

export interface TextStyle extends Pick<Label, 'x' | 'size' | 'family' | 'strong' | 'anchor'> {
  /** `ink` unless given. */
  colour?: Colour;
}

/** One line of text. @param style `y` is the baseline */
export function text(words: string, style: TextStyle & { y: number }): Label {
  return label([words], { ...style, step: 0 });
}

function label(
  lines: string[],
  { colour = 'ink', ...style }: TextStyle & { y: number; step: number },
): Label {
  return { kind: 'text', lines, fill: { colour }, ...style };
}

export interface BlockStyle extends TextStyle {
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
  return {
    shapes: [label(lines, { ...style, strong, y: top + size * 0.88, step })],
    height: size * 1.1 + (lines.length - 1) * step,
  };
}

/** Blocks under each other, `gap` apart. */
export function stack(
  items: string[],
  top: number,
  gap: number,
  make: (item: string, top: number) => Block,
): Block {
  let y = top;
  const shapes = items.flatMap((item) => {
    const made = make(item, y);
    y += made.height + gap;
    return made.shapes;
  });
  return { shapes, height: Math.max(0, y - gap - top) };
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function rule(rect: Rect, colour: Colour = 'rule-strong'): Shape {
  return { kind: 'rect', ...rect, fill: { colour } };
}

/** The newspaper's double rule, `thick` strong. */
export function doubleRule(x: number, y: number, width: number, thick: number): Shape[] {
  return [
    rule({ x, y, width, height: thick }, 'ink'),
    rule({ x, y: y + thick * 1.7, width, height: Math.max(1, thick * 0.3) }, 'ink'),
  ];
}
