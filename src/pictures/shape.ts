import { Buffer, Feature, type Font, shape } from 'harfbuzzjs';
import svgpath from 'svgpath';
import { quotesChinese } from '../charts/shared/measure.ts';

/** One line of text as a path in font units, and how far it reaches. */
export interface ShapedLine {
  d: string;
  advance: number;
}

/** Quotes of English as wide as themselves: the fonts' own are as wide as a Chinese character. */
const quotes = (line: string) =>
  quotesChinese(line)
    ? []
    : [...line.matchAll(/[“”‘’]/g)].map(({ index }) => new Feature('pwid', 1, index, index + 1));

/** Shapes a line and joins its glyphs into one path, y upwards, in thousandths of the size. */
export function shapeLine(font: Font, line: string, lang: string): ShapedLine {
  const buffer = new Buffer();
  buffer.addText(line);
  buffer.guessSegmentProperties();
  buffer.setLanguage(lang);
  shape(font, buffer, quotes(line));
  let d = '';
  let pen = 0;
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    const at = glyph.cluster;
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    if (at > 0 && isBoundary(line.charAt(at - 1), character)) pen += autospace;
    const x = Math.round(pen + (glyph.xOffset ?? 0));
    d += outline(font, glyph.codepoint, x, glyph.yOffset ?? 0);
    pen += glyph.xAdvance ?? 0;
  }
  return { d, advance: pen };
}

const outlines = new WeakMap<Font, Map<number, string>>();

/** A glyph's path at a place; what follows its first point is worked out once. */
function outline(font: Font, glyph: number, x: number, y: number): string {
  const known = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, known);
  const path = known.get(glyph) ?? svgpath(font.glyphToPath(glyph)).rel().round(0).toString();
  known.set(glyph, path);
  return path.replace(/^[Mm](-?\d+) ?(-?\d+)/, (_, left, top) => {
    const moved = [Number(left) + x, Number(top) + y];
    return `M${moved.join(moved[1]! < 0 ? '' : ' ')}`;
  });
}

/** Browsers set an eighth of an em between Han and Latin (text-autospace). */
const autospace = 125;
const han = /\p{Script=Han}/u;
const alphanumeric = /[\p{Script=Latin}\p{Nd}]/u;

function isBoundary(a: string, b: string): boolean {
  return (han.test(a) && alphanumeric.test(b)) || (alphanumeric.test(a) && han.test(b));
}
