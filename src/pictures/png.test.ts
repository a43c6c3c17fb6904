import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Drawing } from '../drawing/model.ts';
import { png } from './png.ts';

const drawing: Drawing = {
  width: 40,
  height: 20,
  shapes: [{ kind: 'rect', x: 10, y: 5, width: 20, height: 10, fill: { colour: 'lens-1' } }],
};
const options = { scheme: 'light', lang: 'zh-CN', zoom: 2 } as const;

/** The parts of a PNG by type, read as the standard says. */
function chunks(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const found: { type: string; data: Uint8Array }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8));
    found.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

it('draws at its size with a palette, in the colours of the theme', async () => {
  const bytes = await png(drawing, options);
  expect(chunks(bytes).map(({ type }) => type)).toContain('PLTE');
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([80, 40]);
  const pixel = (x: number, y: number) => [
    ...data.subarray((y * 80 + x) * 3, (y * 80 + x) * 3 + 3),
  ];
  for (const [x, y, colour] of [
    [2, 2, [0xf8, 0xf4, 0xec]],
    [40, 20, [0x11, 0x6f, 0x80]],
  ] as const)
    for (const [channel, value] of pixel(x, y).entries())
      expect(Math.abs(value - colour[channel]!)).toBeLessThan(4);
});

it('says what it is in UTF-8, and how large it is in print', async () => {
  const text = { Title: '三个视角', URL: 'https://x/' };
  const bytes = await png(drawing, { ...options, text, density: 9500 });
  const texts = chunks(bytes).filter(({ type }) => type === 'iTXt');
  expect(texts.map(({ data }) => new TextDecoder().decode(data).split('\0'))).toEqual([
    ['Title', '', '', '', '', '三个视角'],
    ['URL', '', '', '', '', 'https://x/'],
  ]);
  const physical = chunks(bytes).find(({ type }) => type === 'pHYs')!.data;
  const metre = new DataView(physical.buffer, physical.byteOffset).getUint32(0);
  expect(Math.abs(metre - 9500)).toBeLessThan(40);
  // A reader that checks sums takes it.
  expect((await sharp(bytes, { failOn: 'warning' }).stats()).channels.length).toBeGreaterThan(2);
});
