import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ContentError,
  countLine,
  formatProblem,
  hint,
  nearest,
  problem,
  sortProblems,
} from './problem.ts';

test('a problem says place, field, what is wrong and how to mend it', () => {
  const place = { file: 'a.json', line: 3, column: 7, field: '[1].id' };
  const twice = problem(place, 'duplicate-id', { id: 'x' });
  expect(formatProblem(twice)).toBe(
    'a.json:3:7  [1].id: the id "x" stands in two rows\n    → give one of them another id',
  );
  expect(formatProblem(twice, 'zh')).toBe(
    'a.json:3:7  [1].id：两行都叫“x”\n    → 给其中一行换一个名称',
  );
});

test('what is not known of the place is left out', () => {
  expect(formatProblem(problem({ file: 'a.json' }, 'not-a-list'))).toMatch(/^a\.json {2}a dataset/);
  expect(formatProblem(problem({ file: 'a.json', line: 3 }, 'not-a-list'))).toMatch(/^a\.json:3 /);
});

test('problems stand by file and line, and are counted in both languages', () => {
  const at = (file: string, line: number) => problem({ file, line }, 'not-a-list');
  const sorted = sortProblems([at('b', 1), at('a', 20), at('a', 3)]);
  expect(sorted.map(({ file, line }) => [file, line])).toEqual([
    ['a', 3],
    ['a', 20],
    ['b', 1],
  ]);
  expect(countLine(sorted, 'en')).toBe('3 problems in 2 files');
  expect(countLine(sorted, 'zh')).toBe('3 个问题，2 个文件');
  expect(countLine(sorted.slice(2), 'en')).toBe('1 problem in 1 file');
});

test('the error shows every problem and no stack of calls', () => {
  const error = new ContentError(
    ['one', 'two'].map((id) => problem({ file: 'f' }, 'duplicate-id', { id })),
  );
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
  expect(hint('case', names).en).toBe('did you mean "cases"?');
  expect(hint('quarterly-income', names).en).toBe(`use one of: ${names.join(', ')}`);
});
