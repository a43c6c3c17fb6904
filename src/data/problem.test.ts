import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentError, formatProblem, nearest, suggest } from './problem.ts';

const cure = 'mend it';

test('a problem says place, field, what is wrong and how to mend it', () => {
  const problem = { file: 'a.json', line: 3, column: 7, field: '[1].id', message: 'wrong', cure };
  expect(formatProblem(problem)).toBe('a.json:3:7  [1].id: wrong\n    → mend it');
});

test('what is not known of the place is left out', () => {
  expect(formatProblem({ file: 'a.json', message: 'wrong', cure })).toBe(
    'a.json  wrong\n    → mend it',
  );
  expect(formatProblem({ file: 'a.json', line: 3, message: 'wrong', cure })).toMatch(/^a\.json:3 /);
});

test('the error shows every problem and no stack of calls', () => {
  const error = new ContentError(['one', 'two'].map((message) => ({ file: 'f', message, cure })));
  expect(error.message).toContain('2 problem(s)');
  for (const shown of [error.message, String(error.stack)]) {
    expect(shown).toMatch(/one[\s\S]*two/);
    expect(shown).not.toMatch(/^\s*at /m);
  }
});

const names = ['communities', 'districts', 'visits', 'themes', 'cases', 'facts'];

test('a slip of one letter finds its name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.constantFrom('', 'x', 'é'),
      fc.constantFrom(0, 1),
      (name, n, put, taken) => {
        const place = n % name.length;
        // One letter wrong, missing or too many.
        const slip = name.slice(0, place) + put + name.slice(place + taken);
        expect(nearest(slip, names)).toBe(name);
      },
    ),
  );
  // Two letters are the most that a short name may be off by.
  expect([nearest('caxses', names), nearest('xcaxses', names)]).toEqual(['cases', 'cases']);
  expect(nearest('xxcaxses', names)).toBeUndefined();
});

test('a name is nearest to itself, and nothing is near a name of another kind', () => {
  for (const name of names) expect(nearest(name, names)).toBe(name);
  expect(nearest('quarterly-income', names)).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

test('where no name is near, the cure lists them', () => {
  expect(suggest('case', names)).toBe('did you mean "cases"?');
  expect(suggest('quarterly-income', names)).toBe(`use one of: ${names.join(', ')}`);
});
