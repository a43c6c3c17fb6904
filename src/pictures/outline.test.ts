import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../drawing/model.ts';
import { fontNamed } from './fonts.ts';
import { outlinedSvg } from './outline.ts';
import { type TextStyle, text } from './parts.ts';
import { shapeLine } from './shape.ts';

const options = { scheme: 'light', lang: 'zh-CN' } as const;

const line = (words: string, style: Partial<TextStyle> = {}): Drawing => ({
  width: 200,
  height: 60,
  shapes: [text(words, { x: 20, y: 40, size: 30, ...style })],
});

const outlined = (words: string, style = {}) => outlinedSvg(line(words, style), options);

async function ink(svg: string): Promise<{ dark: number; left: number; right: number }> {
  const image = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  const columns = [...image.entries()].filter(([, value]) => value < 128).map(([at]) => at % 200);
  return { dark: columns.length, left: Math.min(...columns), right: Math.max(...columns) };
}

describe('outlined text', () => {
  it('needs no font', async () => {
    const svg = outlined('社区书记');
    expect(svg).not.toContain('<text');
    expect((await ink(svg)).dark).toBeGreaterThan(500);
  });

  it('draws each character in its own shape, none as an empty box', () => {
    const paths = [...'三个视角社区书记'].map((character) => outlined(character));
    expect(new Set(paths).size).toBe(8);
  });

  it('draws a box for a character that no font has, and a tab as a space', async () => {
    const box = outlined('\u{E000}');
    expect(outlined('\u{E001}')).toBe(box);
    expect((await ink(box)).dark).toBeGreaterThan(100);
    expect(outlined('社\t区')).toBe(outlined('社 区'));
  });

  it('stands where the text stood, from its start, its middle and its end', async () => {
    const start = await ink(outlined('口口'));
    const middle = await ink(outlined('口口', { x: 100, anchor: 'middle' }));
    const end = await ink(outlined('口口', { x: 180, anchor: 'end' }));
    expect(start.left).toBeGreaterThanOrEqual(20);
    expect(start.right).toBeLessThanOrEqual(80);
    expect(Math.abs(middle.left + middle.right - 200)).toBeLessThan(4);
    expect(end.right).toBeLessThanOrEqual(180);
    expect(end.right).toBeGreaterThan(170);
  });

  it('sets quotes of English as wide as themselves, and Chinese marks as wide as a character', () => {
    const advance = (words: string) =>
      shapeLine(fontNamed('Noto Sans SC 400'), words, 'zh-CN').advance;
    expect(advance('“忙”')).toBe(3000);
    expect(advance('“I”')).toBeLessThan(1500);
    expect(advance('忙，')).toBe(2000);
  });

  it('sets an eighth of a size between Chinese and Latin', () => {
    const advance = (words: string) =>
      shapeLine(fontNamed('Noto Sans SC 400'), words, 'zh-CN').advance;
    expect(advance('口8口')).toBe(2 * advance('口') + advance('8') + 250);
    expect(advance('88')).toBe(2 * advance('8'));
  });
});
