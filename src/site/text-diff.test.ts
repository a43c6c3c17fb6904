import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts } from './text-diff.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '四', '位', '，', '8', '.') });

test('both texts can be put together again from their parts', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = diffTexts(before, after);
      expect(diff.start + diff.before + diff.end).toBe(before);
      expect(diff.start + diff.after + diff.end).toBe(after);
    }),
  );
});

test('words stay whole, Chinese is compared by character', () => {
  expect(diffTexts('One grid for all', 'One net for all')).toEqual({
    start: 'One ',
    before: 'grid',
    after: 'net',
    end: ' for all',
  });
  expect(diffTexts('四位书记', '八位书记')).toMatchObject({ before: '四', after: '八' });
});
