import { crc32, deflateSync } from 'node:zlib';
import type { Indexed } from './quantise.ts';

export interface PngOptions {
  /** What the picture says of itself, by keyword: Title, Description, Source. */
  text: Record<string, string>;
  /** Px a metre in print. */
  density?: number | undefined;
}

/**
 * Kept between pictures, as the tables of `quantise` are: memory outside the
 * heap counts when V8 decides to look for garbage, which it did every third picture.
 */
let room = new Uint8Array();

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG with a palette; its bytes are the same for the same picture, since Node brings its own zlib. */
export function encodePng(image: Indexed, { text, density }: PngOptions): Uint8Array {
  const { width, height, palette, pixels } = image;
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  // Each row begins with its filter: none, which serves flat colours best.
  const size = (width + 1) * height;
  if (room.length < size) room = new Uint8Array(size);
  const rows = room.subarray(0, size);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0;
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return join([
    Uint8Array.from(signature),
    chunk('IHDR', header),
    ...(density ? [chunk('pHYs', physical(density))] : []),
    ...Object.entries(text).map(([keyword, words]) => chunk('iTXt', international(keyword, words))),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 5, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function physical(density: number): Uint8Array {
  const data = new Uint8Array(9);
  new DataView(data.buffer).setUint32(0, density);
  new DataView(data.buffer).setUint32(4, density);
  data[8] = 1;
  return data;
}

/** UTF-8, not compressed, so that any program finds it. */
function international(keyword: string, words: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${words}`);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
