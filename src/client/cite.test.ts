import { expect, test } from 'vitest';
import { editionIds, editions, formatDate } from '../i18n/index.ts';
import { accessDate } from './cite.ts';

test.each(editionIds)('in words it is written as everywhere on the site, %s', (edition) => {
  const { lang } = editions[edition];
  for (let month = 0; month < 12; month += 1) {
    const iso = `2026-${String(month + 1).padStart(2, '0')}-03`;
    expect(accessDate('words', new Date(2026, month, 3), lang)).toBe(formatDate(iso, edition));
  }
});

test('each citation format has its own', () => {
  const day = new Date(2026, 10, 3);
  expect(accessDate('slashes', day, 'en')).toBe('2026/11/03');
  expect(accessDate('parts', day, 'en')).toBe('[[2026, 11, 3]]');
  expect(accessDate('', day, 'en')).toBe('2026-11-03');
});
