import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measure } from '../charts/shared/text.ts';
import { headline } from './headline.ts';

it('cuts a Chinese headline after a clause, never inside a phrase', () => {
  const words = '16个社区，能从“忙什么”看到“想什么”的只有5个';
  expect(headline(words, { edition: 'zh-CN', width: 1080, size: 50 })).toEqual([
    '16个社区，',
    '能从“忙什么”看到“想什么”的只有5个',
  ]);
});

it('loses no character and keeps to the width', () => {
  const text = fc.stringMatching(/^[社区书记在一线的，“”0-9]{1,40}$/u);
  fc.assert(
    fc.property(text, fc.integer({ min: 300, max: 900 }), (words, width) => {
      const lines = headline(words, { edition: 'zh-CN', width, size: 30 });
      expect(lines.join('')).toBe(words);
      for (const line of lines.filter((each) => each.length > 6))
        expect(measure(line, 30, { strong: true })).toBeLessThanOrEqual(width);
    }),
  );
});

it('cuts a word that is wider than the line', () => {
  const words = `A ${'Chargoggagogg'.repeat(9)} lake`;
  const lines = headline(words, { edition: 'en', width: 1080, size: 50 });
  for (const line of lines) expect(measure(line, 50, { strong: true })).toBeLessThanOrEqual(1080);
  expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
});
