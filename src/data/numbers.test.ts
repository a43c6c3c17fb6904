import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber, evidenceNumbers } from './numbers.ts';

test.each([
  ['设门市40间', [40]],
  ['三个精准', [3]],
  ['年收入20余万元', [20, 200_000]],
  ['1.2万人', [1.2, 12_000]],
  ['共１６个', [16]],
  ['1,600户', [1600]],
  ['在社区一线走访', []],
  ['十多家', [10]],
])('%s', (evidence, numbers) => expect(evidenceNumbers(evidence)).toEqual(numbers));

test('a numeral is read back as the number that it spells', () => {
  const signs = '〇一二三四五六七八九';
  const spelt = (number: number): string => {
    if (number >= 10_000) {
      const rest = number % 10_000;
      const gap = rest > 0 && rest < 1000 ? '〇' : '';
      return `${spelt(Math.floor(number / 10_000))}万${rest ? gap + spelt(rest) : ''}`;
    }
    const digits = [...String(number)].map(Number);
    return digits
      .map((digit, at) =>
        digit ? signs[digit]! + ' 十百千'[digits.length - 1 - at]!.trim() : '〇',
      )
      .join('')
      .replace(/〇+/g, '〇')
      .replace(/〇$/, '');
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect([spelt(number), chineseNumber(spelt(number))]).toEqual([spelt(number), number]);
    }),
  );
});
