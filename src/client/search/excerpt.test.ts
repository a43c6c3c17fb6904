import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptPieces } from './excerpt.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('marks what was found', () => {
  expect(excerptPieces('八位<mark>书记</mark>在一线')).toEqual([
    { text: '八位', marked: false },
    { text: '书记', marked: true },
    { text: '在一线', marked: false },
  ]);
});

test('drops the full stop that the index puts after a Chinese heading, and no other', () => {
  expect(excerptPieces('完善治理. 城东。. Two plans.')[0]!.text).toBe('完善治理 城东。 Two plans.');
});

test('gives back any text, also one that looks like HTML, once and unescaped', () => {
  // Without Han, so that no full stop is dropped.
  const piece = fc.record({ text: fc.string({ minLength: 1 }), marked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const excerpt = pieces
        .map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text)))
        .join('');
      const got = excerptPieces(excerpt);
      expect(got.map(({ text }) => text).join('')).toBe(pieces.map(({ text }) => text).join(''));
      const marked = (all: typeof pieces) => all.filter((each) => each.marked).map((m) => m.text);
      expect(marked(got)).toEqual(marked(pieces));
    }),
  );
});
