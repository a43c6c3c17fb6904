import { expect, test } from 'vitest';
import { flagsOf } from './flags.ts';

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
