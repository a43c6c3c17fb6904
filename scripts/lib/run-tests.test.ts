import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { summary } from './run-tests.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';
const named = (fullName: string, state: State) => ({ fullName, result: () => ({ state }) });
const file = (states: (State | ReturnType<typeof named>)[], state = 'passed') =>
  ({
    state: () => state,
    children: {
      allTests: () => states.map((one) => (typeof one === 'string' ? named('a test', one) : one)),
    },
  }) as unknown as TestModule;
const line = (files: TestModule[], broken = false) => summary(files, broken).lines.at(-1);

test('counts what passed, and tells skipped tests with the program that each needs', () => {
  expect(line([file(['passed', 'passed']), file(['passed'])])).toBe('3 passed, 0 failed');
  const skipped = [
    named('nginx [needs nginx] under / answers', 'skipped'),
    named('feeds are well-formed [needs xmllint]', 'skipped'),
    named('nginx [needs nginx] under /reports/ answers', 'pending'),
    named('for another day', 'skipped'),
  ];
  expect(summary([file([...skipped, named('slides [needs soffice]', 'passed')])], false)).toEqual({
    failed: 0,
    lines: [
      'skipped for want of nginx: 2',
      'skipped for want of xmllint: 1',
      'skipped “for another day”: 1',
      '1 passed, 0 failed, 4 skipped',
    ],
  });
});

test('counts failed tests once, although their file failed too, and a file that did not load', () => {
  expect(line([file(['passed', 'failed', 'failed'], 'failed')])).toBe('1 passed, 2 failed');
  expect(line([file([], 'failed'), file(['passed'])])).toBe('1 passed, 1 failed');
  expect(line([file([], 'failed'), file(['failed'], 'failed')])).toBe('0 passed, 2 failed');
});

test('an error outside any test is a failure, and so are no tests, or only skipped ones', () => {
  expect(line([file(['passed'])], true)).toBe('1 passed, 1 failed');
  expect(line([])).toBe('0 passed, 1 failed');
  expect(line([file(['skipped'])])).toBe('0 passed, 1 failed, 1 skipped');
});

test('whatever the files say, a broken run never counts no failure', () => {
  const state = fc.constantFrom<State>('passed', 'failed', 'skipped', 'pending');
  const anyFile = fc.tuple(fc.array(state), fc.constantFrom('passed', 'failed'));
  fc.assert(
    fc.property(fc.array(anyFile), (files) => {
      expect(
        summary(
          files.map(([states, own]) => file(states, own)),
          true,
        ).failed,
      ).toBeGreaterThan(0);
    }),
  );
});
