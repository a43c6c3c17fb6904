import { Buffer, Feature, type Font, shape } from 'harfbuzzjs';

/** One line of text as a path in font units, and how far it reaches. */
export interface ShapedLine {
  d: string;
  advance: number;
}

/**
 * Quotes as wide as themselves: the fonts' own are as wide as a Chinese
 * character, which tears English apart and is more room than charts reckon with.
 */
const quotes = (line: string) =>
  [...line.matchAll(/[“”‘’]/g)].map(({ index }) => new Feature('pwid', 1, index, index + 1));

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
    d += place(outline(font, glyph.codepoint), pen + (glyph.xOffset ?? 0), glyph.yOffset ?? 0);
    pen += glyph.xAdvance ?? 0;
  }
  return { d, advance: pen };
}

/** Browsers set an eighth of an em between Han and Latin (text-autospace). */
const autospace = 125;
const han = /\p{Script=Han}/u;
const alphanumeric = /[\p{Script=Latin}\p{Nd}]/u;

function isBoundary(a: string, b: string): boolean {
  return (han.test(a) && alphanumeric.test(b)) || (alphanumeric.test(a) && han.test(b));
}

/** A glyph's contours: the first begins at x and y, all else is relative. */
interface Outline {
  x: number;
  y: number;
  rest: string;
}

const outlines = new WeakMap<Font, Map<number, Outline | undefined>>();

function outline(font: Font, glyph: number): Outline | undefined {
  const known = outlines.get(font) ?? new Map<number, Outline | undefined>();
  outlines.set(font, known);
  if (!known.has(glyph)) known.set(glyph, relative(font.glyphToPath(glyph)));
  return known.get(glyph);
}

function place(glyph: Outline | undefined, x: number, y: number): string {
  return glyph ? `M${glyph.x + Math.round(x)} ${glyph.y + Math.round(y)}${glyph.rest}` : '';
}

/** `M10,20L30,40Z` with whole, relative numbers, which take half the room. */
function relative(path: string): Outline | undefined {
  let first: [number, number] | undefined;
  let rest = '';
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (command === 'Z') {
      rest += 'z';
      [x, y] = start;
      continue;
    }
    const points = (numbers.match(/-?[\d.]+/g) ?? []).map((number) => Math.round(Number(number)));
    const moved = points.map((value, index) => value - (index % 2 === 0 ? x : y));
    [x, y] = points.slice(-2) as [number, number];
    if (command === 'M') start = [x, y];
    if (command === 'M' && !first) first = [x, y];
    else rest += command.toLowerCase() + moved.join(' ').replaceAll(' -', '-');
  }
  return first && { x: first[0], y: first[1], rest };
}
