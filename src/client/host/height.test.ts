import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, heightIn } from './height.ts';

const told = (height: unknown) => ({ 'datawrapper-height': { plans: height } });

describe('the height in a message', () => {
  test('is read, rounded up and kept within bounds', () => {
    expect(heightIn(told(704.2), 'plans')).toBe(705);
    expect(heightIn(told(3), 'plans')).toBe(40);
    expect(heightIn(told(1e12), 'plans')).toBe(12_000);
    expect(heightIn(told(Number.POSITIVE_INFINITY), 'plans')).toBe(12_000);
  });
  test.each([0, -5, Number.NaN, '700', null, [700], { valueOf: 700 }])('is not %s', (height) => {
    expect(heightIn(told(height), 'plans')).toBeUndefined();
  });
  test('of another chart is not ours', () => {
    expect(heightIn(told(700), 'coverage')).toBeUndefined();
    expect(heightIn(told(700), 'constructor')).toBeUndefined();
  });
  test('is never out of bounds, whatever comes', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.anything().map((value) => ({ 'datawrapper-height': value })),
      fc.anything().map(told),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom('plans', 'length', '__proto__'), (data, id) => {
        const px = heightIn(data, id);
        expect(px === undefined || (Number.isInteger(px) && px >= 40 && px <= 12_000)).toBe(true);
      }),
    );
  });
});

test('a frame is ours where its address says so, at whatever host and with or without the last slash', () => {
  const chart = (path: string) => chartOf(`https://site.example/reports/${path}`);
  expect(chart('embed/plans/')).toBe('plans');
  expect(chart('en/embed/work-to-plans/?dark=true')).toBe('work-to-plans');
  expect(chart('v/1.0.0/en/embed/plans/#x')).toBe('plans');
  expect(chart('charts/plans/')).toBeUndefined();
  expect(chart('embed/')).toBeUndefined();
  expect(chart('v/1.0.0/embed/plans')).toBe('plans');
  expect(chart('embed/plans?dark')).toBe('plans');
  expect(chart('embed/v1.js')).toBeUndefined();
  expect(chart('?x=/embed/plans/')).toBeUndefined();
  expect(chartOf('https://old.example/embed/plans/')).toBe('plans');
  expect(chartOf('')).toBeUndefined();
});
