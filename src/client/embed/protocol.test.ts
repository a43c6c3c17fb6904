import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asks, flagsOf, heightMessages, namesIn, newerOf, question } from './protocol.ts';

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

const flags = (search: string) => flagsOf(new URLSearchParams(search));
const none = { plain: false, static: false, transparent: false, theme: 'light' };

test.each([
  ['', none],
  ['?plain', { ...none, plain: true }],
  ['?plain=true&static=1', { ...none, plain: true, static: true }],
  ['?plain=false&static=0&transparent=no&dark=off', none],
  ['?transparent=TRUE', { ...none, transparent: true }],
  ['?dark', { ...none, theme: 'dark' }],
  ['?dark=true', { ...none, theme: 'dark' }],
  ['?dark=auto', { ...none, theme: 'auto' }],
  ['?childId=plain&initialWidth=640', none],
])('%s', (search, expected) => {
  expect(flags(search)).toEqual(expected);
});

const index = {
  latest: '1.2.0',
  versions: [{ version: '1.2.0' }, { version: '1.1.0' }, { version: '1.0.0' }],
  charts: { plans: ['1.2.0', '1.0.0'], flow: ['1.1.0', '1.0.0'], tree: ['1.0.0'] },
};

describe('a pinned chart', () => {
  test('keeps quiet at the newest version', () => {
    expect(newerOf(index, 'plans', '1.2.0')).toBeUndefined();
  });
  test('tells whether it has changed since', () => {
    expect(newerOf(index, 'plans', '1.1.0')).toEqual({ latest: '1.2.0', changed: true });
    expect(newerOf(index, 'flow', '1.1.0')).toEqual({ latest: '1.2.0', changed: false });
    expect(newerOf(index, 'flow', '1.0.0')).toEqual({ latest: '1.2.0', changed: true });
    expect(newerOf(index, 'tree', '1.0.0')).toEqual({ latest: '1.2.0', changed: false });
  });
  test('keeps quiet where its version or the newest is none', () => {
    expect(newerOf(index, 'plans', '9.9.9')).toBeUndefined();
    const odd = { ...index, versions: [{ version: '../evil' }, { version: '1.0.0' }] };
    expect(newerOf(odd, 'plans', '1.0.0')).toBeUndefined();
  });
});
