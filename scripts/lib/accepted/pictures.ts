import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { palette } from '../../../src/charts/shared/theme.ts';
import { flatten } from '../../../src/site/image/flatten.ts';
import { outlineText } from '../../../src/site/image/worker/outline.ts';
import { encodePng } from '../../../src/site/image/worker/png.ts';
import { quantise } from '../../../src/site/image/worker/quantise.ts';
import { replaceFile } from '../write-files.ts';
import type { Drawings } from './drawings.ts';

/** Small pictures of drawings, as PNG files beside the accepted drawings. */
export type Pictures = Map<string, Uint8Array>;

/** Size of an accepted picture: at most this width, px, and this many pixels, never larger than drawn. */
const largest = { width: 480, area: 100_000 };
/** How far a channel (0 to 255) may be off before a pixel counts as another: smoothing differs by machine. */
const tolerance = 16;
/** The part of all pixels that may be others. */
const share = 0.0005;

const folder = (root: string) => join(root, 'tests/accepted');

/** A drawing as people see it in the light theme, in the fonts that the project brings along. */
export function picture(svg: string): Uint8Array {
  const { pixels, width, height } = rendered(svg);
  return encodePng(quantise(pixels, width, height), { text: {} });
}

function rendered(svg: string) {
  const { inner, width: w, height: h } = flatten(svg);
  const colour = (token: string) => palette.light[token as keyof typeof palette.light];
  const flat = inner.replace(/var\(--([\w-]+)\)/g, (_, token: string) => colour(token));
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="${palette.light.paper}"/>${flat}</svg>`;
  return rasterise(
    outlineText(whole),
    Math.min(1, largest.width / w, Math.sqrt(largest.area / (w * h))),
  );
}

const rasterise = (svg: string, zoom: number) =>
  new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();

/** The pixels of a PNG, RGBA. The rasteriser that makes pictures also reads them. */
function decoded(png: Uint8Array): { width: number; height: number; pixels: Uint8Array } {
  const view = new DataView(png.buffer, png.byteOffset);
  const [w, h] = [view.getUint32(16), view.getUint32(20)];
  const data = Buffer.from(png).toString('base64');
  const { width, height, pixels } = rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><image width="${w}" height="${h}" href="data:image/png;base64,${data}"/></svg>`,
    1,
  );
  // Each look at an image's pixels copies them all: one is enough.
  return { width, height, pixels };
}

/** Whether the pixel at an offset is clearly another in two pictures of one size. */
const isOff = (a: Uint8Array, b: Uint8Array, at: number) =>
  [0, 1, 2].some((channel) => Math.abs(a[at + channel]! - b[at + channel]!) > tolerance);

/** Whether two pictures show the same: of one size, and but a few pixels clearly another colour. */
export function alike(before: Uint8Array, after: Uint8Array): boolean {
  const [one, other] = [decoded(before), decoded(after)];
  if (one.width !== other.width || one.height !== other.height) return false;
  const [a, b] = [one.pixels, other.pixels];
  let off = 0;
  for (let i = 0; i < a.length; i += 4) if (isOff(a, b, i)) off++;
  return off <= share * (a.length / 4);
}

/**
 * Where two pictures differ: the later one in pale grey, each pixel that is
 * clearly another colour in red. A part that only one of them has is all red.
 */
export function differencePicture(before: Uint8Array, after: Uint8Array): Uint8Array {
  const [one, other] = [decoded(before), decoded(after)];
  const [width, height] = [Math.max(one.width, other.width), Math.max(one.height, other.height)];
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [a, b] = [one, other].map((image) =>
        x < image.width && y < image.height
          ? image.pixels.subarray((y * image.width + x) * 4)
          : undefined,
      );
      const pale = b ? 170 + Math.round((b[0]! + b[1]! + b[2]!) / 9) : 255;
      const colour = a && b && !isOff(a, b, 0) ? [pale, pale, pale] : [214, 0, 0];
      pixels.set([...colour, 255], (y * width + x) * 4);
    }
  return encodePng(quantise(pixels, width, height), { text: {} });
}

/** The accepted picture of a drawing and the one of now; one side is missing where it is new or gone. */
export interface PictureDifference {
  name: string;
  before?: Uint8Array;
  after?: Uint8Array;
}

/** The pictures that look otherwise than accepted, by name. */
export function pictureDifferences(pictures: Pictures, drawings: Drawings): PictureDifference[] {
  return unlike(pictures, drawings).map((name) => {
    const [before, svg] = [pictures.get(name), drawings.get(name)];
    return {
      name,
      ...(before ? { before } : {}),
      ...(svg === undefined ? {} : { after: picture(svg) }),
    };
  });
}

/** The pictures that were last accepted. */
export function acceptedPictures(root: string): Pictures {
  const place = folder(root);
  if (!existsSync(place)) return new Map();
  return new Map(
    readdirSync(place)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => [name.slice(0, -4), readFileSync(join(place, name))]),
  );
}

/** Names of drawings that look otherwise than their accepted picture, or have none. */
export function unlike(pictures: Pictures, drawings: Drawings): string[] {
  return [...new Set([...pictures.keys(), ...drawings.keys()])].sort().filter((name) => {
    const [before, now] = [pictures.get(name), drawings.get(name)];
    return !before || now === undefined || !alike(before, picture(now));
  });
}

/** Makes the drawings' pictures of now the accepted ones; those that look the same keep their bytes. */
export function acceptPictures(root: string, drawings: Drawings): void {
  const known = acceptedPictures(root);
  for (const name of known.keys())
    if (!drawings.has(name)) rmSync(join(folder(root), `${name}.png`));
  for (const name of unlike(known, drawings))
    if (drawings.has(name))
      replaceFile(join(folder(root), `${name}.png`), picture(drawings.get(name)!));
}
