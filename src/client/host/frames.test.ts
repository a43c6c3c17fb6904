import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { codeOf, embedAddress } from '../../site/embed/snippets.ts';
import { anyChoice } from '../made-up.ts';
import { addressOf, baseOf, chartOf, heightIn } from './frames.ts';

const base = 'https://site.example/reports/';
const element = (html: string) =>
  parseHTML(`<html><body>${html}</body></html>`).document.body.firstElementChild!;
const address = (attributes: string) =>
  addressOf(element(`<three-lenses-chart ${attributes}></three-lenses-chart>`), base);

test.each([
  ['chart="plans"', `${base}embed/plans/`],
  ['chart="plans" lang="en" version="1.0.0"', `${base}v/1.0.0/en/embed/plans/`],
  ['chart="plans" lang="en-GB"', `${base}en/embed/plans/`],
  ['chart="plans" lang="zh-CN" theme="dark" plain', `${base}embed/plans/?plain=true&dark=true`],
  ['chart="plans" theme="auto" transparent', `${base}embed/plans/?transparent=true&dark=auto`],
  ['chart="plans" version="latest" theme="pink"', `${base}embed/plans/`],
])('%s', (attributes, expected) => {
  expect(address(attributes)).toBe(expected);
});

test.each(['', 'chart=""', 'chart="../x"', 'chart="javascript:x"', 'chart="a/b"', 'chart="Plans"'])(
  'no frame for <three-lenses-chart %s>',
  (attributes) => {
    expect(address(attributes)).toBeUndefined();
  },
);

test('the site is where its script comes from, or where the build says', () => {
  const home = 'https://three.example/';
  const from = (...scripts: string[]) => baseOf(scripts, home, 'https://host.example');
  expect(from(`${base}embed/v1.js`)).toBe(base);
  expect(from('', 'https://host.example/app.js', `${base}embed/v1.js?ver=6.5`)).toBe(base);
  expect(from('', 'https://host.example/app.js')).toBe(home);
  expect(from('https://host.example/cache/embed/v1.js')).toBe(home);
});

test('the element of the builder leads to the same frame as its iframe', () => {
  fc.assert(
    fc.property(anyChoice(), (choice) => {
      expect(addressOf(element(codeOf('element', choice)), choice.base)).toBe(embedAddress(choice));
    }),
  );
});

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
