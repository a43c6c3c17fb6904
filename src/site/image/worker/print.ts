import { Resvg } from '@resvg/resvg-js';
import { outlineText } from './outline.ts';
import { encodePng, type PackedRows, type PngOptions, packRows } from './png.ts';
import { type Indexed, match, quantise } from './quantise.ts';

/** A picture and what is printed onto it. */
export interface Print extends PngOptions {
  /** A picture with text and an opaque ground. */
  svg: string;
  /** Px a unit. */
  zoom: number;
  /** A picture for the left side, from `y` units down to the foot, where the other has only its ground. */
  imprint?: { svg: string; y: number };
}

/** A picture ready to be printed onto. */
interface Plate {
  /** All that decides its pixels. */
  madeFrom: string;
  image: Indexed;
  /** All rows above the imprint: those are the same in every print. */
  upper: PackedRows;
}

/** Versions of a picture come one after the other: the last plate serves them all. */
let last: Plate | undefined;

/** A PNG of a picture; one that differs from the last in its imprint only is not drawn anew. */
export function print({ svg, zoom, imprint, ...options }: Print): Uint8Array {
  const top = imprint ? imprint.y * zoom : 0;
  const colours = imprint ? inks(imprint.svg) : [];
  const madeFrom = [zoom, colours, svg].join(' ');
  if (last?.madeFrom !== madeFrom) {
    const { pixels, width, height } = raster(svg, zoom);
    const image = quantise(pixels, width, height, colours);
    last = { madeFrom, image, upper: packRows(image, top) };
  }
  const { image } = last;
  // A longer address takes another line.
  if (last.upper.rows !== top) last.upper = packRows(image, top);
  if (!imprint) return encodePng(image, options);
  const { pixels, width } = raster(imprint.svg, zoom);
  const ground = image.pixels[top * image.width]!;
  lay(match(pixels, image.palette), width, image, top);
  const bytes = encodePng(image, options, last.upper);
  lay(new Uint8Array(pixels.length / 4).fill(ground), width, image, top);
  return bytes;
}

/** Puts pixels onto the left side of an image, from a row on. */
function lay(pixels: Uint8Array, width: number, image: Indexed, top: number): void {
  for (let at = 0, y = top; at < pixels.length; at += width, y += 1)
    image.pixels.set(pixels.subarray(at, at + width), y * image.width);
}

/**
 * The colours of an imprint, `0xBBGGRR`: the ground comes first, then each with its shades along
 * edges. A plate's palette must have them, whichever version it is drawn for.
 */
function inks(svg: string): number[] {
  const named = [...svg.matchAll(/ (?:fill|stroke)="#([\da-f]{3}|[\da-f]{6})"/gi)];
  const [ground = [], ...others] = [...new Set(named.map(([, hex = '']) => hex))].map(channels);
  const mixed = others.flatMap((ink) =>
    [1, 0.75, 0.5, 0.25].map((part) =>
      ink.map((value, at) => Math.round(value * part + ground[at]! * (1 - part))),
    ),
  );
  return [ground, ...mixed].map(
    ([red = 0, green = 0, blue = 0]) => red | (green << 8) | (blue << 16),
  );
}

/** `fff` and `ffffff` as numbers from 0 to 255. */
function channels(hex: string): number[] {
  const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** Pixels, RGBA, of a picture in our own fonts. @param zoom px a unit */
export function raster(svg: string, zoom: number) {
  const { pixels, width, height } = new Resvg(outlineText(svg), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();
  // Each look at an image's pixels copies them all: one is enough.
  return { pixels, width, height };
}
