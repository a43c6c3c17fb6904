import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { codeOf, embedAddress } from '../../site/embed/snippets.ts';
import { anyChoice } from '../builder/made-up.ts';
import { addressOf } from './address.ts';

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

test('the element of the builder leads to the same frame as its iframe', () => {
  fc.assert(
    fc.property(anyChoice(), (choice) => {
      expect(addressOf(element(codeOf('element', choice)), choice.base)).toBe(embedAddress(choice));
    }),
  );
});
