import { expect, it } from 'vitest';
import { formatList, isolate } from './numbers.ts';

it('sets marks around a name from right to left, and around no other', () => {
  expect(isolate('חי')).toBe('\u2068חי\u2069');
  expect(isolate('حي 5')).toBe('\u2068حي 5\u2069');
  for (const name of ['察坊', 'Chafang', '16', 'é', '']) expect(isolate(name)).toBe(name);
});

it('keeps the names of a list in their order', () => {
  expect(formatList(['נור', 'Chafang', 'كرم'], 'en')).toBe(
    '\u2068נור\u2069, Chafang and \u2068كرم\u2069',
  );
});
