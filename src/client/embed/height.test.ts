import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asks, heightMessages, namesIn, question } from './height.ts';

test('a height is told in the forms that pages listen for', () => {
  expect(heightMessages('plans', 705, 'https://a.example/embed/plans/', {})).toEqual([
    { 'datawrapper-height': { plans: 705 } },
    { sentinel: 'amp', type: 'embed-size', height: 705 },
    '{"src":"https://a.example/embed/plans/","context":"iframe.resize","height":705}',
  ]);
});

test('a page that named its frame is told in pym’s form as well', () => {
  const all = heightMessages('plans', 705, 'https://a.example/', { child: 'my-chart' });
  expect(all.at(-1)).toBe('pymxPYMxmy-chartxPYMxheightxPYMx705');
});

test('a WordPress page is told under the name that it gave, and asks by it', () => {
  const names = namesIn({ search: '', hash: '#?secret=aBc1234567' });
  expect(heightMessages('plans', 705, 'https://a.example/', names).at(-1)).toEqual({
    message: 'height',
    value: 705,
    secret: 'aBc1234567',
  });
  expect(asks({ message: 'ready', secret: 'aBc1234567' }, names)).toBe(true);
  expect(asks({ message: 'ready', secret: 'other' }, names)).toBe(false);
  expect(asks({ message: 'ready' }, namesIn({ search: '', hash: '' }))).toBe(false);
});

test('only our question and pym’s word of a width for this frame ask for the height', () => {
  expect(asks(question, {})).toBe(true);
  expect(asks('pymxPYMxonexPYMxwidthxPYMx640', { child: 'one' })).toBe(true);
  expect(asks('pymxPYMxtwoxPYMxwidthxPYMx640', { child: 'one' })).toBe(false);
  expect(asks('pymxPYMxonexPYMxnavigateToxPYMxhttps://evil.example/', { child: 'one' })).toBe(
    false,
  );
});

test('nothing else asks, and nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.option(fc.string(), { nil: undefined }), (data, child) => {
      const isPym = typeof data === 'string' && data.startsWith('pym');
      if (data !== question && !isPym) expect(asks(data, { child })).toBe(false);
    }),
  );
});
