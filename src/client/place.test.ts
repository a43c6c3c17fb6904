import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from './place.ts';

const size = (max: number) => fc.integer({ min: 20, max });
const scenes = fc
  .record({
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 240, max: 1000 }),
  })
  .chain((view) =>
    fc.record({
      view: fc.constant(view),
      card: fc.record({
        width: size(view.width - 32),
        height: size(Math.round(view.height * 0.7)),
      }),
      target: fc.record({
        left: fc.integer({ min: -50, max: view.width }),
        top: fc.integer({ min: -50, max: view.height }),
        width: size(800),
        // A figure in the text, or a button.
        height: size(120),
      }),
      above: fc.boolean(),
    }),
  );

describe('where a card goes', () => {
  it('is always inside the window', () => {
    fc.assert(
      fc.property(scenes, ({ view, card, target, above }) => {
        const { left, top, maxHeight } = placeOf(target, card, view, above);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(view.width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + Math.min(card.height, maxHeight)).toBeLessThanOrEqual(view.height);
      }),
    );
  });

  it('is never over its target', () => {
    fc.assert(
      fc.property(scenes, ({ view, card, target, above }) => {
        const { top, maxHeight } = placeOf(target, card, view, above);
        const foot = top + Math.min(card.height, maxHeight);
        expect(top >= target.top + target.height || foot <= Math.max(0, target.top)).toBe(true);
      }),
    );
  });

  it('is below for a pointer, above for a finger', () => {
    const view = { width: 1000, height: 800 };
    const card = { width: 300, height: 200 };
    const target = { left: 100, top: 390, width: 800, height: 20 };
    expect(placeOf(target, card, view, false)).toMatchObject({ left: 350, top: 416 });
    expect(placeOf(target, card, view, true)).toMatchObject({ left: 350, top: 184 });
  });
});
