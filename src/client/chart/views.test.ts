import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Choices, choose, parseChoices, viewOf } from './views.ts';

const none: Choices = { own: {} };

it('a view holds for every figure but a sequence', () => {
  const table = choose(none, 'plans', false, 'table');
  expect(viewOf(table, 'plans', false)).toBe('table');
  expect(viewOf(table, 'coverage', false)).toBe('table');
  expect(viewOf(table, 'sixteen', true)).toBe('chart');
});

it('a sequence keeps its own view and changes no other', () => {
  const table = choose(none, 'sixteen', true, 'table');
  expect(viewOf(table, 'sixteen', true)).toBe('table');
  expect(viewOf(table, 'plans', false)).toBe('chart');
  expect(viewOf(choose(table, 'plans', false, 'evidence'), 'sixteen', true)).toBe('table');
});

it('words are shown for one figure, until another view is chosen', () => {
  const words = choose(choose(none, 'plans', false, 'table'), 'plans', false, 'words');
  expect(viewOf(words, 'plans', false)).toBe('words');
  expect(viewOf(words, 'coverage', false)).toBe('table');
  expect(viewOf(choose(words, 'plans', false, 'chart'), 'plans', false)).toBe('chart');
});

it('the figure always shows what was chosen for it last, after storing too', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const view = fc.constantFrom('chart', 'table', 'evidence', 'words');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, view), { minLength: 1 }), (steps) => {
      let choices = none;
      for (const [figure, next] of steps) {
        choices = parseChoices(JSON.stringify(choose(choices, figure, figure === 'c', next)));
        expect(viewOf(choices, figure, figure === 'c')).toBe(next);
      }
    }),
  );
});

it('what is not ours is no choice', () => {
  for (const text of [null, '', '{', 'null', '[]', '{"last":3}'])
    expect(viewOf(parseChoices(text), 'a', false)).toBe('chart');
});
