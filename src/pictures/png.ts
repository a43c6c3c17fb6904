import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { ColourScheme } from '../charts/shared/theme.ts';
import type { Drawing } from '../drawing/model.ts';
import { outlinedSvg } from './outline.ts';

export interface PngOptions {
  scheme: ColourScheme;
  lang: string;
  /** Px a unit. */
  zoom: number;
  /** What the picture says of itself, by keyword: Title, Description, Source. */
  text?: Record<string, string>;
  /** Px a metre in print. */
  density?: number;
}

/** A drawing as a PNG with a palette: few flat colours and their shades along edges need no more. */
export async function png(
  drawing: Drawing,
  { scheme, lang, zoom, text = {}, density }: PngOptions,
): Promise<Uint8Array> {
  const svg = Buffer.from(outlinedSvg(drawing, { scheme, lang }));
  // A unit is a pixel at 72 dots an inch.
  const image = sharp(svg, { density: 72 * zoom, limitInputPixels: false }).removeAlpha();
  const bytes = await (density ? image.withMetadata({ density: density * 0.0254 }) : image)
    .png({ palette: true, quality: 90, effort: 1, dither: 0 })
    .toBuffer();
  return withText(bytes, text);
}

/** End of a PNG's signature and header. */
const HEAD = 33;

/** A PNG with international text after its header: UTF-8, not compressed, so that any program finds it. */
function withText(bytes: Uint8Array, text: Record<string, string>): Uint8Array {
  const chunks = Object.entries(text).map(([keyword, words]) => {
    const body = Buffer.from(`iTXt${keyword}\0\0\0\0\0${words}`);
    const chunk = Buffer.alloc(body.length + 8);
    chunk.writeUInt32BE(body.length - 4);
    body.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(body), body.length + 4);
    return chunk;
  });
  return Buffer.concat([bytes.subarray(0, HEAD), ...chunks, bytes.subarray(HEAD)]);
}
