import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './save-file.ts';

test('a title becomes a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
      const name = fileName(title, 'lecture', 'html');
      expect(name).toMatch(/^[^.\s][^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]*\.html$/u);
      expect(name.length).toBeLessThan(70);
    }),
  );
  expect(fileName('../..', '讲义', 'pptx')).toBe('讲义.pptx');
  expect(fileName('第一课：谁在一线?', '讲义', 'pptx')).toBe('第一课：谁在一线.pptx');
});
