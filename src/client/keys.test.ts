import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextIndex, nextMark, stepTo } from './keys.ts';

const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

it('never leaves the chart, whatever is pressed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...keys)),
      fc.integer({ min: 1, max: 40 }),
      (presses, count) => {
        let index = 0;
        for (const key of presses) index = nextIndex(key, index, count)!;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(count);
      },
    ),
  );
});

it('reads forwards and backwards', () => {
  expect(nextIndex('ArrowRight', 0, 3)).toBe(1);
  expect(nextIndex('ArrowUp', 1, 3)).toBe(0);
  expect(nextIndex('End', 0, 3)).toBe(2);
  expect(nextIndex('Home', 2, 3)).toBe(0);
  expect(nextIndex('a', 1, 3)).toBeUndefined();
  expect(nextIndex('End', 0, 0)).toBeUndefined();
});

describe('up and down on the drawing', () => {
  const box = (left: number, top: number) => ({
    left,
    top,
    right: left + 20,
    bottom: top + 20,
  });
  // Two columns of two, read row by row.
  const grid = [box(0, 0), box(100, 0), box(0, 50), box(100, 50)];

  it('keep to the column, left and right to the reading order', () => {
    expect(nextMark('ArrowDown', 1, grid)).toBe(3);
    expect(nextMark('ArrowUp', 2, grid)).toBe(0);
    expect(nextMark('ArrowRight', 1, grid)).toBe(2);
  });

  it('go on in reading order where nothing lies that way', () => {
    expect(nextMark('ArrowDown', 2, grid)).toBe(3);
    expect(nextMark('ArrowUp', 1, grid)).toBe(0);
    expect(nextMark('ArrowDown', 3, grid)).toBe(3);
  });

  it('never lead the wrong way, wherever the marks are', () => {
    const place = fc.integer({ min: 0, max: 600 });
    const boxes = fc.array(fc.record({ left: place, top: place }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(boxes, fc.nat(), fc.constantFrom('ArrowUp', 'ArrowDown'), (places, seed, key) => {
        const marks = places.map(({ left, top }) => box(left, top));
        const index = seed % marks.length;
        const next = nextMark(key, index, marks)!;
        const down = marks[next]!.top - marks[index]!.top;
        const none = !marks.some(({ top }) =>
          key === 'ArrowDown' ? top >= marks[index]!.top + 4 : top <= marks[index]!.top - 4,
        );
        expect(none || (key === 'ArrowDown' ? down > 0 : down < 0)).toBe(true);
      }),
    );
  });
});

describe('in a presentation', () => {
  it('steps by arrows, remote control and space bar', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' '])
      expect([key, stepTo(key, 1, 5, false)]).toEqual([key, 2]);
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp'])
      expect([key, stepTo(key, 1, 5, false)]).toEqual([key, 0]);
    expect(stepTo('PageDown', 4, 5, false)).toBe(4);
  });

  it('leaves other keys, and the space bar on a button, alone', () => {
    expect(stepTo(' ', 1, 5, true)).toBeUndefined();
    for (const key of ['Escape', 'Tab', 'Enter', 'a'])
      expect(stepTo(key, 1, 5, false)).toBeUndefined();
  });
});
