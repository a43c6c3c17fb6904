import { expect, test } from 'vitest';
import { measure, wrap } from './text.ts';

test('Chinese quotes have the width of a character, English ones have not', () => {
  expect(measure('“日常工作”', 12)).toBe(6 * 12);
  expect(measure('“work”', 12)).toBeLessThan(5 * 12);
});

test('a line may end beside Chinese quotes, never inside a short quotation for want of it', () => {
  const lines = (text: string) => wrap(text, { width: 116, size: 12 });
  expect(lines('“村社合一”治理古镇')).toEqual(['“村社合一”', '治理古镇']);
  expect(lines('创建党员活动“阵地建设”')).toEqual(['创建党员活动', '“阵地建设”']);
});
