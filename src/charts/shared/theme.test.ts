import { describe, expect, it } from 'vitest';
import { contrast, distance, type Sight } from './colour.testing.ts';
import { type ColourToken, chartRules, palette } from './theme.ts';

const sights: Sight[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];
const lenses: ColourToken[] = ['lens-1', 'lens-2', 'lens-3'];

describe.each(['light', 'dark'] as const)('the %s theme', (scheme) => {
  const colours = palette[scheme];

  it.each(sights)('keeps the lens colours apart for %s', (sight) => {
    for (const [index, one] of lenses.entries())
      for (const other of lenses.slice(index + 1))
        expect(
          distance(colours[one], colours[other], sight),
          `${one} and ${other}`,
        ).toBeGreaterThan(0.08);
  });

  it('sets text in colours that can be read on every ground', () => {
    for (const text of ['ink', 'ink-2', 'ink-3', 'accent', ...lenses] as ColourToken[])
      for (const ground of ['paper', 'raised'] as ColourToken[])
        expect(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThan(
          4.5,
        );
  });

  it('draws marks that stand out from the ground', () => {
    for (const mark of [...lenses, 'accent', 'ink-3'] as ColourToken[])
      expect(contrast(colours[mark], colours.paper)).toBeGreaterThan(3);
  });
});

it('names only colours that both themes have', () => {
  for (const [, token] of chartRules.matchAll(/var\(--([\w-]+)\)/g)) {
    expect(Object.keys(palette.light)).toContain(token);
    expect(Object.keys(palette.dark)).toContain(token);
  }
});

it('sets no text below 12 px', () => {
  for (const [, size] of chartRules.matchAll(/(?:font-size:|font:\d+ )(\d+)px/g))
    expect(Number(size)).toBeGreaterThanOrEqual(12);
});
