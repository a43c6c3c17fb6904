import { fontNamed } from './fonts.ts';
import { type ShapedLine, shapeLine } from './shape.ts';
import { textElements } from './text-elements.ts';

/**
 * A picture whose text elements have become paths: it looks the same in every
 * program and needs no font. A character that our fonts lack is a box, as in
 * any program.
 */
export function outlineText(svg: string): string {
  return textElements(svg, ({ words, face, lang, x, y, size, anchor, fill }) => {
    // A tab has no glyph; in a picture of text it is a space, as in the page.
    const line = shaped(face, words.replace(/\s/g, ' '), lang);
    const scale = size / 1000;
    const before = { start: 0, middle: 0.5, end: 1 }[anchor];
    const matrix = [scale, 0, 0, -scale, x - line.advance * scale * before, y].map(short).join(' ');
    return line.d ? `<path transform="matrix(${matrix})" fill="${fill}" d="${line.d}"/>` : '';
  });
}

/** Lines come again in both themes, other formats and versions: few are shaped anew. */
const lines = new Map<string, ShapedLine>();
/** A line takes some ten kilobytes. */
const MOST_LINES = 1000;

function shaped(face: string, words: string, lang: string): ShapedLine {
  const key = JSON.stringify([face, lang, words]);
  const line = lines.get(key) ?? shapeLine(fontNamed(face), words, lang);
  // The latest stand last, so that the first is the one that has waited longest.
  lines.delete(key);
  lines.set(key, line);
  if (lines.size > MOST_LINES) lines.delete(lines.keys().next().value!);
  return line;
}

const short = (value: number) => String(Number(value.toFixed(4)));
