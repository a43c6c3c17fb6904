import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePort } from './port.mjs';

test('is 4321 where PORT is not set', () => {
  expect(parsePort(undefined)).toBe(4321);
  expect(parsePort(' ')).toBe(4321);
});

test('takes every port there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 65535 }), (port) => {
      expect(parsePort(String(port))).toBe(port);
    }),
  );
});

test.each(['abc', '-1', '65536', '80.5', '0x50', '1e3', '80 81'])('refuses %s by name', (text) => {
  expect(() => parsePort(text)).toThrow(`PORT is "${text}"`);
});
