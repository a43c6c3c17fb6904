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
        height: size(900),
      }),
      wish: fc.record({ above: fc.boolean() }, { requiredKeys: [] }),
    }),
  );

describe('where a card goes', () => {
  it('is always inside the window', () => {
    fc.assert(
      fc.property(scenes, ({ view, card, target, wish }) => {
        const { left, top, maxHeight } = placeOf(target, card, view, wish);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(view.width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + Math.min(card.height, maxHeight)).toBeLessThanOrEqual(view.height);
      }),
    );
  });

  it('is not over its target where one side has room', () => {
    fc.assert(
      fc.property(scenes, ({ view, card, target, wish }) => {
        fc.pre(target.top >= 140 || target.top + target.height <= view.height - 140);
        const { top, maxHeight } = placeOf(target, card, view, wish);
        const foot = top + Math.min(card.height, maxHeight);
        expect(top >= target.top + target.height || foot <= Math.max(0, target.top)).toBe(true);
      }),
    );
  });

  it('is below for a pointer, above for a finger', () => {
    const view = { width: 1000, height: 800 };
    const card = { width: 300, height: 200 };
    const target = { left: 100, top: 390, width: 800, height: 20 };
    expect(placeOf(target, card, view)).toMatchObject({ left: 350, top: 416 });
    expect(placeOf(target, card, view, { above: true })).toMatchObject({
      left: 350,
      top: 184,
    });
  });
});
