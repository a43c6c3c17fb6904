import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { readDrawing } from '../../../src/drawing/read.ts';
import { png } from '../../../src/pictures/png.ts';
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
export function picture(svg: string): Promise<Uint8Array> {
  const drawing = readDrawing(svg);
  const { width, height } = drawing;
  const zoom = Math.min(1, largest.width / width, Math.sqrt(largest.area / (width * height)));
  return png(drawing, { scheme: 'light', lang: 'zh-CN', zoom });
}

/** The pixels of a PNG, RGB. */
async function decoded(png: Uint8Array) {
  const image = sharp(png).toColourspace('srgb').removeAlpha().raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Whether the pixel at an offset is clearly another in two pictures of one size. */
const isOff = (a: Uint8Array, b: Uint8Array, at: number) =>
  [0, 1, 2].some((channel) => Math.abs(a[at + channel]! - b[at + channel]!) > tolerance);

/** Whether two pictures show the same: of one size, and but a few pixels clearly another colour. */
export async function alike(before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const [one, other] = [await decoded(before), await decoded(after)];
  if (one.width !== other.width || one.height !== other.height) return false;
  let off = 0;
  for (let i = 0; i < one.pixels.length; i += 3) if (isOff(one.pixels, other.pixels, i)) off++;
  return off <= share * (one.pixels.length / 3);
}

/**
 * Where two pictures differ: the later one in pale grey, each pixel that is
 * clearly another colour in red. A part that only one of them has is all red.
 */
export async function differencePicture(before: Uint8Array, after: Uint8Array) {
  const [one, other] = [await decoded(before), await decoded(after)];
  const [width, height] = [Math.max(one.width, other.width), Math.max(one.height, other.height)];
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [a, b] = [one, other].map((image) =>
        x < image.width && y < image.height
          ? image.pixels.subarray((y * image.width + x) * 3)
          : undefined,
      );
      const pale = b ? 170 + Math.round((b[0]! + b[1]! + b[2]!) / 9) : 255;
      const colour = a && b && !isOff(a, b, 0) ? [pale, pale, pale] : [214, 0, 0];
      pixels.set(colour, (y * width + x) * 3);
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ palette: true })
    .toBuffer();
}

/** The accepted picture of a drawing and the one of now; one side is missing where it is new or gone. */
export interface PictureDifference {
  name: string;
  before?: Uint8Array;
  after?: Uint8Array;
}

/** The pictures that look otherwise than accepted, or have none of them, by name. */
export async function pictureDifferences(
  pictures: Pictures,
  drawings: Drawings,
): Promise<PictureDifference[]> {
  const found: PictureDifference[] = [];
  for (const name of [...new Set([...pictures.keys(), ...drawings.keys()])].sort()) {
    const [before, svg] = [pictures.get(name), drawings.get(name)];
    const after = svg === undefined ? undefined : await picture(svg);
    if (before && after && (await alike(before, after))) continue;
    found.push({ name, ...(before ? { before } : {}), ...(after ? { after } : {}) });
  }
  return found;
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

/** Makes the drawings' pictures of now the accepted ones; those that look the same keep their bytes. */
export async function acceptPictures(root: string, drawings: Drawings): Promise<void> {
  for (const { name, after } of await pictureDifferences(acceptedPictures(root), drawings)) {
    const file = join(folder(root), `${name}.png`);
    if (after) replaceFile(file, after);
    else rmSync(file);
  }
}
