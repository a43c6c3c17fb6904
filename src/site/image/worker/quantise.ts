/** Pixels with a palette: one byte a pixel. */
export interface Indexed {
  width: number;
  height: number;
  /** RGB triples, at most 256. */
  palette: Uint8Array;
  pixels: Uint8Array;
}

/**
 * Few flat colours and their shades along edges: a palette holds them with a
 * loss that no eye sees, in a quarter of the room. Colours that differ by less
 * than four of 256 levels count as one, the flat one of them; of these it
 * takes the most frequent, as far apart as 256 of them must be.
 * @param rgba opaque pixels, four bytes each
 * @param always colours that the palette has in any case, `0xBBGGRR`
 */
export function quantise(
  rgba: Uint8Array,
  width: number,
  height: number,
  always: readonly number[] = [],
): Indexed {
  const runs = runsOf(rgba);
  const shades = count(runs);
  let apart = 6;
  let chosen = choose(shades, apart ** 2, always);
  for (; chosen.length > 256; apart *= 1.4) chosen = choose(shades, apart ** 2, always);
  for (const { bin, colour } of shades) index[bin] = nearest(colour, chosen);
  const pixels = filled(runs, (colour) => index[binOf(colour)]!);
  return { width, height, palette: Uint8Array.from(chosen.flatMap(channels)), pixels };
}

/**
 * The pixels of another picture in a palette: each is the nearest of its colours.
 * @param rgba opaque pixels, four bytes each @param palette RGB triples
 */
export function match(rgba: Uint8Array, palette: Uint8Array): Uint8Array {
  const colours = Array.from(
    { length: palette.length / 3 },
    (_, at) => palette[at * 3]! | (palette[at * 3 + 1]! << 8) | (palette[at * 3 + 2]! << 16),
  );
  const known = new Map<number, number>();
  return filled(runsOf(rgba), (colour) => {
    const value = known.get(colour) ?? nearest(colour, colours);
    known.set(colour, value);
    return value;
  });
}

/** One byte a pixel. */
function filled(runs: Runs, indexOf: (colour: number) => number): Uint8Array {
  const pixels = new Uint8Array(runs.count ? runs.ends[runs.count - 1]! : 0);
  let start = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const end = runs.ends[run]!;
    const value = indexOf(runs.colours[run]!);
    if (end - start > 64) pixels.fill(value, start, end);
    else for (let at = start; at < end; at += 1) pixels[at] = value;
    start = end;
  }
  return pixels;
}

/** Neighbouring pixels of one colour: four of five pixels are ground. */
interface Runs {
  count: number;
  colours: Uint32Array;
  /** The pixel after each run. */
  ends: Uint32Array;
}

/** Kept between pictures: new ones would have to be cleared each time. */
let colours = new Uint32Array();
let ends = new Uint32Array();

function runsOf(rgba: Uint8Array): Runs {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  if (colours.length < pixels.length) {
    colours = new Uint32Array(pixels.length);
    ends = new Uint32Array(pixels.length);
  }
  const last = pixels.length;
  let run = 0;
  // Reading past the end, where there is no pixel, would make each reading slow.
  for (let at = 0; at < last; run += 1) {
    const colour = pixels[at]!;
    do at += 1;
    while (at < last && pixels[at] === colour);
    colours[run] = colour;
    ends[run] = at;
  }
  return { count: run, colours, ends };
}

interface Shade {
  bin: number;
  colour: number;
  pixels: number;
}

/** Six bits of each channel. */
const bins = 1 << 18;

/** Little-endian RGBA, as every machine that Node runs on reads it. */
const binOf = (colour: number) =>
  ((colour >> 2) & 0x3f) | ((colour >> 4) & 0xfc0) | ((colour >> 6) & 0x3f000);

/** By bin; kept between pictures like the runs, and cleared where a picture has used them. */
const pixelsOf = new Uint32Array(bins);
const longest = new Uint32Array(bins);
const colourOf = new Uint32Array(bins);
const index = new Uint8Array(bins);

/** Shades by how many pixels have them; that of the longest run stands for its bin. */
function count(runs: Runs): Shade[] {
  const used: number[] = [];
  let start = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const colour = runs.colours[run]!;
    const length = runs.ends[run]! - start;
    start = runs.ends[run]!;
    const bin = binOf(colour);
    if (pixelsOf[bin] === 0) used.push(bin);
    pixelsOf[bin]! += length;
    if (length <= longest[bin]!) continue;
    longest[bin] = length;
    colourOf[bin] = colour;
  }
  const shades = used.map((bin) => ({ bin, colour: colourOf[bin]!, pixels: pixelsOf[bin]! }));
  for (const bin of used) pixelsOf[bin] = longest[bin] = 0;
  return shades.sort((a, b) => b.pixels - a.pixels || a.bin - b.bin);
}

/** Colours in turn, but none nearer to a chosen one than the square root of `apart`; stops beyond 256. */
function choose(shades: readonly Shade[], apart: number, always: readonly number[]): number[] {
  const chosen = [...always];
  for (const { colour } of shades) {
    if (apart === 0 || chosen.every((other) => distance(colour, other) > apart))
      chosen.push(colour);
    if (chosen.length > 256) break;
  }
  return chosen;
}

function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < palette.length && least > 0; index += 1) {
    const far = distance(colour, palette[index]!);
    if (far < least) [best, least] = [index, far];
  }
  return best;
}

const channels = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

function distance(a: number, b: number): number {
  const red = (a & 255) - (b & 255);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = ((a >> 16) & 255) - ((b >> 16) & 255);
  return red * red + green * green + blue * blue;
}
