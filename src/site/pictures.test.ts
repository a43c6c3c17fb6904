import { describe, expect, it } from 'vitest';
import type { Box } from '../charts/shared/box.ts';
import { contrast } from '../charts/shared/colour.testing.ts';
import { type ColourToken, palette } from '../charts/shared/theme.ts';
import { bounds, textBoxes } from '../drawing/room.ts';
import { editionIds } from '../i18n/index.ts';
import { type Composition, compose } from '../pictures/compose.ts';
import { chartIds } from './charts.ts';
import { composed } from './pictures.ts';

/** Every line of text with its size, px of the picture, and its colour. */
const boxes = ({ shapes }: Composition) =>
  shapes.flatMap((shape) =>
    shape.kind === 'text'
      ? textBoxes(shape).map((box) => ({ ...box, size: shape.size, colour: shape.fill.colour }))
      : [],
  );

const apart = (a: Box, b: Box) =>
  a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;

const cases = chartIds().flatMap((id) => editionIds.map((edition) => ({ id, edition })));
const formats = ['page', 'wide', 'square'] as const;

describe.each(cases)('$id in $edition', ({ id, edition }) => {
  const pictures = formats.map((format) => {
    const { composition, sheet } = composed({ id, edition, format });
    return { format, composition, sheet, found: boxes(composition) };
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
        .map((other) => `${one.text} × ${other.text}`),
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
    const said = bare(found.map(({ text }) => text).join(''));
    for (const words of [sheet.title, sheet.subtitle, sheet.source, sheet.version, sheet.address])
      expect(said).toContain(bare(words));
  });

  it('leaves no quarter of a wide picture empty beside the chart', () => {
    const { composition } = pictures[1]!;
    const { left, right } = bounds(composition.shapes);
    expect(left).toBeLessThan(composition.width * 0.05);
    expect(right).toBeGreaterThan(composition.width * 0.88);
  });

  it('sets text in colours that can be read in both themes', () => {
    const tokens = pictures[0]!.found.map(({ colour }) => colour as ColourToken);
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
    const { shapes, width, height, scale } = compose(long, format);
    expect([width, height]).toEqual(format === 'wide' ? [1920, 1080] : [1200, 1200]);
    expect(scale).toBeGreaterThan(0.3);
    expect(JSON.stringify(shapes)).toContain('…');
  },
);
