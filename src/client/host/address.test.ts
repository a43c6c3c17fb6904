import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { codeOf, embedAddress } from '../../site/embed/snippets.ts';
import { anyChoice } from '../builder/made-up.ts';
import { addressOf, baseOf } from './address.ts';

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
