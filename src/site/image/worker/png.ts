import { constants, crc32, deflateRawSync } from 'node:zlib';
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

/** The first rows of a picture, compressed so that others may follow. */
export interface PackedRows {
  rows: number;
  data: Uint8Array;
  /** Checksum so far. */
  sum: number;
  /** The last of them as they were, which those that follow may repeat. */
  end: Uint8Array;
}

const WINDOW = 32 * 1024;
const effort = { level: 5, memLevel: 9 };
const none: PackedRows = { rows: 0, data: new Uint8Array(), sum: 1, end: new Uint8Array() };

/** Compresses the first rows of a picture that will be written several times. */
export function packRows(image: Indexed, rows: number): PackedRows {
  if (rows === 0) return none;
  const plain = filtered(image, 0, rows);
  return {
    rows,
    data: deflateRawSync(plain, { ...effort, finishFlush: constants.Z_SYNC_FLUSH }),
    sum: adler32(plain),
    end: plain.slice(-WINDOW),
  };
}

/**
 * A PNG with a palette; its bytes are the same for the same picture, since Node brings its own zlib.
 * @param upper its first rows, where they are compressed already
 */
export function encodePng(
  image: Indexed,
  { text, density }: PngOptions,
  upper: PackedRows = none,
): Uint8Array {
  const { width, height, palette } = image;
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  return join([
    Uint8Array.from(signature),
    chunk('IHDR', header),
    ...(density ? [chunk('pHYs', physical(density))] : []),
    ...Object.entries(text).map(([keyword, words]) => chunk('iTXt', international(keyword, words))),
    chunk('PLTE', palette),
    chunk('IDAT', zlibStream(image, upper)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** All rows as one zlib stream (RFC 1950): its head, the upper rows, the rest, and the checksum of both. */
function zlibStream(image: Indexed, upper: PackedRows): Uint8Array {
  const rest = filtered(image, upper.rows, image.height);
  const { end: dictionary } = upper;
  const how = dictionary.length ? { ...effort, dictionary } : effort;
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, adler32(rest, upper.sum));
  return join([Uint8Array.of(0x78, 0x5e), upper.data, deflateRawSync(rest, how), sum]);
}

/** Rows as PNG has them: each begins with its filter; none serves flat colours best. Valid until the next call. */
function filtered({ width, pixels }: Indexed, from: number, to: number): Uint8Array {
  const size = (width + 1) * (to - from);
  if (room.length < size) room = new Uint8Array(size);
  for (let y = from, at = 0; y < to; y += 1, at += width + 1) {
    room[at] = 0;
    room.set(pixels.subarray(y * width, (y + 1) * width), at + 1);
  }
  return room.subarray(0, size);
}

/** The checksum of zlib. @param sum of all that came before */
function adler32(bytes: Uint8Array, sum = 1): number {
  let [a, b] = [sum & 0xffff, sum >>> 16];
  // Seldom enough for a remainder, often enough for 31 bits.
  for (let at = 0; at < bytes.length; ) {
    const stop = Math.min(at + 3800, bytes.length);
    for (; at < stop; at += 1) {
      a += bytes[at]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
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
