import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { text } from '../parts.ts';
import { fontNamed } from './fonts.ts';
import { outlineText } from './outline.ts';
import { shapeLine } from './shape.ts';

const picture = (inner: string, lang = 'zh-CN') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" xml:lang="${lang}"><rect width="200" height="60" fill="#fff"/>${inner}</svg>`;

/** Drawn by a second program that has no font at all: only paths leave ink. */
function ink(svg: string): { dark: number; left: number; right: number } {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const columns = [...image.pixels]
    .map((value, at) => ({ value, at }))
    .filter(({ value, at }) => at % 4 === 0 && value < 128)
    .map(({ at }) => (at / 4) % image.width);
  return { dark: columns.length, left: Math.min(...columns), right: Math.max(...columns) };
}

const line = (words: string, style = {}) =>
  text(words, { x: 20, y: 40, size: 30, fill: '#000', ...style });

describe('outlined text', () => {
  it('is drawn where no font is, and live text is not', () => {
    expect(ink(picture(line('社区书记'))).dark).toBe(0);
    const outlined = outlineText(picture(line('社区书记')));
    expect(outlined).not.toContain('<text');
    expect(ink(outlined).dark).toBeGreaterThan(500);
  });

  it('draws each character in its own shape, none as an empty box', () => {
    const paths = [...'三个视角社区书记'].map((character) => outlineText(picture(line(character))));
    expect(new Set(paths).size).toBe(8);
  });

  it('draws a box for a character that no font has, and a tab as a space', () => {
    const box = outlineText(picture(line('\u{E000}')));
    expect(outlineText(picture(line('\u{E001}')))).toBe(box);
    expect(ink(box).dark).toBeGreaterThan(100);
    expect(outlineText(picture(line('社\t区')))).toBe(outlineText(picture(line('社 区'))));
  });

  it('stands where the text stood, from its start, its middle and its end', () => {
    const start = ink(outlineText(picture(line('口口'))));
    const middle = ink(outlineText(picture(line('口口', { x: 100, anchor: 'middle' }))));
    const end = ink(outlineText(picture(line('口口', { x: 180, anchor: 'end' }))));
    expect(start.left).toBeGreaterThanOrEqual(20);
    expect(start.right).toBeLessThanOrEqual(80);
    expect(Math.abs(middle.left + middle.right - 200)).toBeLessThan(4);
    expect(end.right).toBeLessThanOrEqual(180);
    expect(end.right).toBeGreaterThan(170);
  });

  it('sets quotes as wide as themselves and Chinese commas as wide as a character', () => {
    const advance = (words: string) =>
      shapeLine(fontNamed('Noto Sans SC 400'), words, 'zh-CN').advance;
    expect(advance('“忙”')).toBeLessThan(2000);
    expect(advance('忙，')).toBe(2000);
  });

  it('sets an eighth of a size between Chinese and Latin', () => {
    const advance = (words: string) =>
      shapeLine(fontNamed('Noto Sans SC 400'), words, 'zh-CN').advance;
    expect(advance('口8口')).toBe(2 * advance('口') + advance('8') + 250);
    expect(advance('88')).toBe(2 * advance('8'));
  });

  it('reads escaped characters as what they stand for', () => {
    const paths = (words: string) => outlineText(picture(line(words))).match(/d="([^"]*)"/)?.[1];
    const { d } = shapeLine(fontNamed('Noto Sans SC 400'), '<&>', 'zh-CN');
    expect(paths('<&>')).toBe(d);
  });
});
