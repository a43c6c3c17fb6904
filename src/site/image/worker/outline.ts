import { fontNamed } from './fonts.ts';
import { shapeLine } from './shape.ts';
import { textElements } from './text-elements.ts';

/**
 * A picture whose text elements have become paths: it looks the same in every
 * program and needs no font.
 * @throws Error naming the characters that no font of ours has
 */
export function outlineText(svg: string): string {
  const missing = new Set<string>();
  const outlined = textElements(svg, ({ words, face, lang, x, y, size, anchor, fill }) => {
    const line = shapeLine(fontNamed(face), words, lang);
    for (const character of line.missing) missing.add(character);
    const scale = size / 1000;
    const before = { start: 0, middle: 0.5, end: 1 }[anchor];
    const matrix = [scale, 0, 0, -scale, x - line.advance * scale * before, y].map(short).join(' ');
    return line.d ? `<path transform="matrix(${matrix})" fill="${fill}" d="${line.d}"/>` : '';
  });
  if (missing.size) throw new Error(`no font has a glyph for ${[...missing].join(' ')}`);
  return outlined;
}

const short = (value: number) => String(Number(value.toFixed(4)));
