import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asks, heightMessages, question } from './height.ts';

test('a height is told in the forms that pages listen for', () => {
  expect(heightMessages('plans', 705, 'https://a.example/embed/plans/', null)).toEqual([
    { 'datawrapper-height': { plans: 705 } },
    { sentinel: 'amp', type: 'embed-size', height: 705 },
    '{"src":"https://a.example/embed/plans/","context":"iframe.resize","height":705}',
  ]);
});

test('a page that named its frame is told in pym’s form as well', () => {
  const all = heightMessages('plans', 705, 'https://a.example/', 'my-chart');
  expect(all.at(-1)).toBe('pymxPYMxmy-chartxPYMxheightxPYMx705');
});

test('only our question and pym’s word of a width for this frame ask for the height', () => {
  expect(asks(question, null)).toBe(true);
  expect(asks('pymxPYMxonexPYMxwidthxPYMx640', 'one')).toBe(true);
  expect(asks('pymxPYMxtwoxPYMxwidthxPYMx640', 'one')).toBe(false);
  expect(asks('pymxPYMxonexPYMxnavigateToxPYMxhttps://evil.example/', 'one')).toBe(false);
});

test('nothing else asks, and nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.option(fc.string()), (data, child) => {
      const isPym = typeof data === 'string' && data.startsWith('pym');
      if (data !== question && !isPym) expect(asks(data, child)).toBe(false);
    }),
  );
});
