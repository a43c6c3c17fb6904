import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bumped, bumps, compareVersions, covers, isVersion } from './version.ts';

const version = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
  .map(([major, minor, patch]) => `${major}.${minor}.${patch}`);

test('every step leads to a later version, and a larger step to a later one', () => {
  fc.assert(
    fc.property(version, (now) => {
      const next = bumps.map((bump) => bumped(now, bump));
      for (const [index, each] of next.entries()) {
        expect(isVersion(each)).toBe(true);
        expect(compareVersions(each, next[index - 1] ?? now)).toBeGreaterThan(0);
      }
    }),
  );
  expect(bumped('1.9.4', 'minor')).toBe('1.10.0');
});

test('a step covers itself and what is smaller', () => {
  const table = bumps.map((bump) => bumps.filter((demanded) => covers(bump, demanded)));
  expect(table).toEqual([['patch'], ['patch', 'minor'], ['patch', 'minor', 'major']]);
});

test('a version is three plain numbers', () => {
  for (const wrong of ['1.0', '1.0.0+', 'v1.0.0', '01.0.0', '1.0.0-beta', '.DS_Store'])
    expect(isVersion(wrong)).toBe(false);
});
