import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng, packRows } from './png.ts';
import { match, quantise } from './quantise.ts';

/** The parts of a PNG by type, read as the standard says. */
function chunks(png: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const found: { type: string; data: Uint8Array }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    found.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

/** What the picture shows, as RGB triples. */
function decode(png: Uint8Array, width: number): number[][] {
  const data = (type: string) => chunks(png).find((chunk) => chunk.type === type)!.data;
  const rows = inflateSync(data('IDAT'));
  const palette = data('PLTE');
  const seen: number[][] = [];
  for (const [at, index] of rows.entries())
    if (at % (width + 1) !== 0) seen.push([...palette.subarray(index * 3, index * 3 + 3)]);
  return seen;
}

const pixel = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

describe('a picture of few colours', () => {
  it('is kept to the last shade, whatever they are', () => {
    // Colours of charts differ by more than the eye's threshold; so do these.
    const few = fc.array(
      pixel.map((rgb) => rgb.map((part) => part & 0xe0)),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 9 }), (colours, width) => {
        const pixels = colours.flatMap((rgb) => Array.from({ length: width }, () => [...rgb, 255]));
        const png = encodePng(quantise(Uint8Array.from(pixels.flat()), width, colours.length), {
          text: {},
        });
        expect(decode(png, width)).toEqual(pixels.map((rgba) => rgba.slice(0, 3)));
      }),
    );
  });
});

it('is the same picture whether its first rows were compressed before or not', () => {
  const pictures = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    rows: fc.array(fc.nat(255), { minLength: 1, maxLength: 300 }),
    first: fc.nat(300),
  });
  const palette = Uint8Array.from({ length: 768 }, (_, at) => Math.floor(at / 3));
  fc.assert(
    fc.property(pictures, ({ width, rows, first }) => {
      const pixels = Uint8Array.from(
        rows.flatMap((value) => Array.from({ length: width }, (_, x) => (value * (x + 1)) & 255)),
      );
      const image = { width, height: rows.length, palette, pixels };
      const upper = packRows(image, Math.min(first, rows.length));
      // Only what comes after may still change.
      pixels.fill(7, upper.rows * width);
      expect(decode(encodePng(image, { text: {} }, upper), width)).toEqual(
        [...pixels].map((value) => [value, value, value]),
      );
    }),
  );
});

it("takes another picture's palette: each pixel is the nearest of its colours", () => {
  const distance = (a: readonly number[], b: readonly number[]) =>
    Math.hypot(...a.map((value, at) => value - b[at]!));
  fc.assert(
    fc.property(
      fc.array(pixel, { minLength: 1, maxLength: 30 }),
      fc.array(pixel, { minLength: 1, maxLength: 200 }),
      (palette, seen) => {
        const rgba = Uint8Array.from(seen.flatMap((rgb) => [...rgb, 255]));
        const indices = match(rgba, Uint8Array.from(palette.flat()));
        for (const [at, rgb] of seen.entries()) {
          const least = Math.min(...palette.map((colour) => distance(rgb, colour)));
          expect(distance(rgb, palette[indices[at]!]!)).toBe(least);
        }
      },
    ),
  );
});

describe('a picture of many colours', () => {
  it('keeps to 256 of them, each near to what it stands for', () => {
    const rgba = new Uint8Array(64 * 64 * 4);
    for (let at = 0; at < 64 * 64; at += 1)
      rgba.set([(at * 7) & 255, (at >> 4) & 255, (at * 3) & 255, 255], at * 4);
    const image = quantise(rgba, 64, 64);
    expect(image.palette.length / 3).toBeLessThanOrEqual(256);
    for (let at = 0; at < 64 * 64; at += 1) {
      const shown = image.palette.subarray(image.pixels[at]! * 3, image.pixels[at]! * 3 + 3);
      const off = [0, 1, 2].map((part) => shown[part]! - rgba[at * 4 + part]!);
      expect(Math.hypot(...off)).toBeLessThan(60);
    }
  });
});

it('says what it is in UTF-8, and how large it is in print', () => {
  const image = quantise(new Uint8Array(4).fill(255), 1, 1);
  const png = encodePng(image, { text: { Title: '三个视角', URL: 'https://x/' }, density: 9500 });
  const texts = chunks(png).filter(({ type }) => type === 'iTXt');
  expect(texts.map(({ data }) => new TextDecoder().decode(data).split('\0'))).toEqual([
    ['Title', '', '', '', '', '三个视角'],
    ['URL', '', '', '', '', 'https://x/'],
  ]);
  const physical = chunks(png).find(({ type }) => type === 'pHYs')!.data;
  expect(new DataView(physical.buffer, physical.byteOffset).getUint32(0)).toBe(9500);
});
