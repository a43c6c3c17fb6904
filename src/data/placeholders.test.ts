import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresInTemplate, parseTemplate } from './placeholders.ts';

const plain = fc.string({ unit: fc.constantFrom(...'ab 个，"|:') });
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}$/);
const placeholder = fc.record(
  {
    id,
    style: fc.constantFrom('plain' as const, 'word' as const, 'Word' as const),
    unit: fc.boolean(),
    of: id,
  },
  { requiredKeys: ['id', 'style', 'unit'] },
);

test('text and placeholders come back in order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, placeholder)), plain, (pairs, tail) => {
      const text = pairs
        .map(([before, { id, style, unit, of }]) => {
          const modifiers = [
            style === 'plain' ? [] : style,
            unit ? 'unit' : [],
            of ? `of:${of}` : [],
          ];
          return `${before}{${[id, ...modifiers.flat()].join('|')}}`;
        })
        .join('');
      const expected = [...pairs.flat(), tail].filter((part) => part !== '');
      expect(parseTemplate(text + tail)).toEqual({ parts: expected, errors: [] });
    }),
  );
});

test('a template names its figures, also those it measures against', () => {
  expect(figuresInTemplate('看{a}，{b|of:c}，{d|word}')).toEqual(['a', 'b', 'c', 'd']);
  expect(figuresInTemplate('none')).toEqual([]);
});

test('spaces inside a placeholder do no harm', () => {
  expect(parseTemplate('{ a | word }').parts).toEqual([{ id: 'a', style: 'word', unit: false }]);
});

test.each(['{a|x}', '{a|}', '{}', '{A b}', '{a|of:}', '{a', 'a}', '{{a}}'])(
  '%s is told as an error',
  (text) => {
    const { errors } = parseTemplate(text);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]!.message).toMatch(/[{}]/);
    expect(errors[0]!.zh.message).toMatch(/[{}]/);
  },
);
