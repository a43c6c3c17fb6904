import type { Drawing } from '../drawing/model.ts';
import { type FileOptions, svgFile, type TextLine } from '../drawing/svg.ts';
import { element } from '../drawing/xml.ts';
import { fontNamed } from './fonts.ts';
import { type ShapedLine, shapeLine } from './shape.ts';

/**
 * A drawing as an SVG whose text has become paths: it looks the same in every
 * program and needs no font. A character that our fonts lack is a box, as in
 * any program.
 */
export function outlinedSvg(drawing: Drawing, options: FileOptions): string {
  return svgFile(drawing, { ...options, writeLine });
}

function writeLine({ words, font, lang, x, y, size, anchor, fill }: TextLine): string {
  // A tab has no glyph; in a picture of text it is a space, as in the page.
  const line = shaped(`${font.family} ${font.weight}`, words.replace(/\s/g, ' '), lang);
  const scale = size / 1000;
  const before = anchor === undefined ? 0 : { middle: 0.5, end: 1 }[anchor];
  const matrix = [scale, 0, 0, -scale, x - line.advance * scale * before, y];
  const transform = `matrix(${matrix.map((value) => Number(value.toFixed(4))).join(' ')})`;
  return line.d ? element('path', { transform, fill, d: line.d }) : '';
}

/** Lines come again in both themes, other formats and versions: few are shaped anew. */
const lines = new Map<string, ShapedLine>();

function shaped(face: string, words: string, lang: string): ShapedLine {
  const key = JSON.stringify([face, lang, words]);
  const line = lines.get(key) ?? shapeLine(fontNamed(face), words, lang);
  // A line takes some ten kilobytes.
  if (lines.size > 5000) lines.clear();
  lines.set(key, line);
  return line;
}
