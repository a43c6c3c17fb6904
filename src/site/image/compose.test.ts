import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../charts/shared/colour.ts';
import { measure } from '../../charts/shared/text.ts';
import { type ColourToken, palette } from '../../charts/shared/theme.ts';
import { editionIds } from '../../i18n/index.ts';
import { chartIds } from '../charts.ts';
import { compose } from './compose.ts';
import { svgDocument } from './document.ts';
import { composed } from './index.ts';
import { raster } from './worker/print.ts';

interface Box {
  words: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Px of the picture. */
  size: number;
  fill: string;
}

/** Every line of text in the picture's units, through all transforms. */
function boxes(inner: string): Box[] {
  const { document } = parseHTML(`<svg>${inner}</svg>`);
  return [...document.querySelectorAll('text')].map((element) => {
    let [scale, x, y] = [1, Number(element.getAttribute('x')), Number(element.getAttribute('y'))];
    for (let up: Element | null = element; up; up = up.parentElement) {
      const transform = up.getAttribute('transform') ?? '';
      const factor = Number(/scale\(([\d.]+)\)/.exec(transform)?.[1] ?? 1);
      const [, dx = 0, dy = 0] = (/translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(transform) ?? []).map(
        Number,
      );
      [scale, x, y] = [scale * factor, x * factor + dx, y * factor + dy];
    }
    const size = Number(element.getAttribute('font-size')) * scale;
    const words = element.textContent ?? '';
    const width = measure(words, size, { strong: element.getAttribute('font-weight') === '600' });
    const before = { middle: 0.5, end: 1 }[element.getAttribute('text-anchor') ?? ''] ?? 0;
    const left = x - width * before;
    const fill = element.getAttribute('fill') ?? '';
    return {
      words,
      left,
      right: left + width,
      top: y - size * 0.85,
      bottom: y + size * 0.2,
      size,
      fill,
    };
  });
}

const apart = (a: Box, b: Box) =>
  a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;

const cases = chartIds().flatMap((id) => editionIds.map((edition) => ({ id, edition })));
const formats = ['page', 'wide', 'square'] as const;

describe.each(cases)('$id in $edition', ({ id, edition }) => {
  const pictures = formats.map((format) => {
    const { composition, imprint, sheet } = composed({ id, edition, format });
    return { format, composition, sheet, found: boxes(composition.inner + imprint) };
  });

  it.each(pictures)('keeps all text of a $format inside and apart', ({ composition, found }) => {
    expect(found.length).toBeGreaterThan(6);
    const outside = found.filter(
      ({ left, right, top, bottom }) =>
        left < 0 || right > composition.width || top < 0 || bottom > composition.height,
    );
    expect(outside).toEqual([]);
    const crossing = found.flatMap((one, index) =>
      found
        .slice(index + 1)
        .filter((other) => !apart(one, other))
        .map((other) => `${one.words} × ${other.words}`),
    );
    expect(crossing).toEqual([]);
  });

  it('has no text under 24 px on a projector, nor under 12 on a page', () => {
    const [page, wide] = pictures.map(({ found }) => Math.min(...found.map(({ size }) => size)));
    expect(wide).toBeGreaterThanOrEqual(23.95);
    expect(page).toBeGreaterThanOrEqual(12);
  });

  it.each(pictures)('says whence it comes in view of a $format', ({ found, sheet }) => {
    const bare = (words: string) => words.replace(/\s/g, '');
    const said = bare(found.map(({ words }) => words).join(''));
    for (const words of [sheet.title, sheet.subtitle, sheet.source, sheet.version, sheet.address])
      expect(said).toContain(bare(words));
  });

  it.each(pictures)('leaves a $format bare where the imprint goes', ({ composition, sheet }) => {
    const { x, y, width, height } = composition.foot.area;
    expect([x, y, width, height].every(Number.isInteger)).toBe(true);
    const drawn = raster(svgDocument(composition, 'light', sheet.lang), 1);
    expect(y + height).toBe(drawn.height);
    const colours = new Uint32Array(drawn.pixels.buffer, drawn.pixels.byteOffset);
    const seen = new Set<number>();
    for (let row = y; row < y + height; row += 1)
      for (const colour of colours.subarray(row * drawn.width, row * drawn.width + width))
        seen.add(colour);
    expect(seen.size).toBe(1);
  });

  it('sets text in colours that can be read in both themes', () => {
    const tokens = pictures[0]!.found.map(({ fill }) => /--([\w-]+)/.exec(fill)![1] as ColourToken);
    for (const colours of Object.values(palette))
      for (const token of new Set(tokens))
        expect(contrast(colours[token], colours.paper), token).toBeGreaterThan(4.5);
  });
});

it.each(['wide', 'square'] as const)(
  'cuts words that leave no room in a %s for the chart',
  (format) => {
    const { sheet } = composed({ id: 'plans', edition: 'zh-CN', format });
    const long = { ...sheet, title: '书记'.repeat(300), source: '来源'.repeat(200) };
    const { inner, width, height, scale } = compose(long, format, '注：');
    expect([width, height]).toEqual(format === 'wide' ? [1920, 1080] : [1200, 1200]);
    expect(scale).toBeGreaterThan(0.3);
    expect(inner).toContain('…');
  },
);
