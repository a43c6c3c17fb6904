import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatPath, parseJson } from './json.ts';
import { id, provenance } from './schemas/row.ts';
import { validate } from './validate.ts';

const parse = (text: string) => parseJson(text, 'a.json');

test('what JSON.parse reads is read alike', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const { source, problems } = parse(JSON.stringify(value, null, 1));
      expect(problems.filter(({ message }) => !/invisible/.test(message))).toEqual([]);
      expect(source!.value).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a character that nobody sees is told with its place, in values and names', () => {
  const { problems } = parse('[\n  "a\\u0000b",\n  {"x\\u202E": "\\uD800"}\n]');
  expect(problems.map(({ line, message }) => [line, /U\+\w+/.exec(message)?.[0]])).toEqual([
    [2, 'U+0000'],
    [3, 'U+202E'],
    [3, 'U+D800'],
  ]);
  expect(parse('["社区\\n👩‍👩‍👧"]').problems).toEqual([]);
});

test('any text is read or complained of, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]{}:,"\\/ \n\uFEFF1a“') }), (text) => {
      const { source, problems } = parse(text);
      expect(source !== undefined || problems.length > 0).toBe(true);
      for (const { line, column } of problems) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(column).toBeGreaterThan(0);
      }
    }),
  );
});

test.each([
  ['[\n  1\n  2\n]', 3, 3, /comma/],
  ['[\n  1,\n]', 3, 1, /before the closing bracket/],
  ['{\n  “a”: 1\n}', 2, 3, /straight double quotes|name in double quotes/],
  ['{"a" 1}', 1, 6, /colon/],
  ['[1] // note', 1, 5, /comment/],
  ['', 1, 1, /value/],
])('%j is shown at its line with a cure', (text, line, column, cure) => {
  const [problem] = parse(text).problems;
  expect(problem).toMatchObject({ file: 'a.json', line, column });
  expect(problem!.cure).toMatch(cure);
});

test('a byte-order mark and CRLF do no harm and shift no place', () => {
  const { source, problems } = parse('\uFEFF[\r\n  {"id": "x"}\r\n]');
  expect(problems).toEqual([]);
  expect(source!.at([0, 'id'])).toMatchObject({ line: 2, column: 10 });
});

test('a name given twice is a problem at the second, at any depth', () => {
  const { problems } = parse('[\n {"a": 1,\n  "a": 2, "b": {"c": 1,\n "c": 2}}\n]');
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [3, 'a'],
    [4, 'c'],
  ]);
});

test('names keep the file’s order: a chart’s queries and options are read in it', () => {
  const { source } = parse('{"steps": 1, "marks": 2, "x": 3}');
  expect(Object.keys(source!.value as object)).toEqual(['steps', 'marks', 'x']);
});

const rows = z.array(
  z.strictObject({ id, value: z.number(), kind: z.enum(['a', 'b']), ...provenance }),
);
const good = { id: 'x', value: 1, kind: 'a', paragraph: 1, evidence: 'e', status: 'reported' };
const complaints = (row: object) =>
  validate(parse(`[\n${JSON.stringify({ ...good, ...row })}\n]`).source!, rows).problems;

test('good content has no problems', () => expect(complaints({})).toEqual([]));

test.each([
  [{ value: '3' }, '[0].value', /number/],
  [{ value: undefined }, '[0].value', /add "value"/],
  [{ vlaue: 3 }, '[0].vlaue', /did you mean "value"/],
  [{ kind: 'other' }, '[0].kind', /a, b/],
  [{ id: 'Not An Id' }, '[0].id', /lower-case letters/],
  [{ evidence: '字'.repeat(25) }, '[0].evidence', /24 characters/],
  [{ evidence: '' }, '[0].evidence', /write something/],
  [{ paragraph: 0 }, '[0].paragraph', /1/],
  [{ paragraph: 1.5 }, '[0].paragraph', /whole number/],
])('%j is shown at its field with a cure', (row, field, cure) => {
  const problem = complaints(row).find((entry) => entry.field === field);
  expect(problem?.line).toBe(2);
  expect(problem?.cure).toMatch(cure);
  expect(problem?.message).not.toBe(problem?.cure);
});

test('where a value may be this or that, the nearer one’s complaint is told at its field', () => {
  const one = z.strictObject({ dataset: z.string(), sort: z.array(z.string()) });
  const either = z.strictObject({ data: z.union([one, z.record(z.string(), one)]) });
  const text = '{"data":\n {"dataset": "a",\n "sort": "seq"}}';
  expect(validate(parse(text).source!, either).problems).toEqual([
    expect.objectContaining({ line: 3, field: 'data.sort', cure: expect.stringMatching(/list/) }),
  ]);
});

test('24 characters are counted as a reader counts them', () => {
  expect(complaints({ evidence: '𠮷'.repeat(24) })).toEqual([]);
});

test('a path reads like an address', () => {
  expect(formatPath([3, 'title', 'zh'])).toBe('[3].title.zh');
  expect(formatPath(['notes', 0])).toBe('notes[0]');
});
