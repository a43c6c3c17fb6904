import { expect, it } from 'vitest';
import { stepTo } from './keys.ts';

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
