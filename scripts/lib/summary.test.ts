import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, type Report, skippedLines, summaryLine } from './summary.ts';

const file = (statuses: string[], status = 'passed'): Report['testResults'][number] => ({
  status,
  assertionResults: statuses.map((each) => ({ status: each, fullName: 'a test' })),
});
const line = (report: Report | undefined, exitCode: number) => summaryLine(count(report, exitCode));

test('counts what passed, and names skipped tests only where there are some', () => {
  expect(line({ testResults: [file(['passed', 'passed']), file(['passed'])] }, 0)).toBe(
    '3 passed, 0 failed',
  );
  expect(line({ testResults: [file(['passed', 'skipped', 'todo'])] }, 0)).toBe(
    '1 passed, 0 failed, 2 skipped',
  );
});

test('says which program each skipped test needs', () => {
  const skipped = (fullName: string) => ({ status: 'skipped', fullName });
  const assertionResults = [
    skipped('nginx [needs nginx] under / answers'),
    skipped('feeds are well-formed [needs xmllint]'),
    skipped('nginx [needs nginx] under /reports/ answers'),
    skipped('for another day'),
    { status: 'passed', fullName: 'slides [needs soffice]' },
  ];
  expect(skippedLines({ testResults: [{ status: 'passed', assertionResults }] })).toEqual([
    'skipped for want of nginx: 2',
    'skipped for want of xmllint: 1',
    'skipped “for another day”: 1',
  ]);
});

test('counts failed tests once, although their file failed too', () => {
  expect(line({ testResults: [file(['passed', 'failed', 'failed'], 'failed')] }, 1)).toBe(
    '1 passed, 2 failed',
  );
});

test('a file that did not load is a failure', () => {
  expect(line({ testResults: [file([], 'failed'), file(['passed'])] }, 1)).toBe(
    '1 passed, 1 failed',
  );
  expect(line({ testResults: [file([], 'failed'), file(['failed'], 'failed')] }, 1)).toBe(
    '0 passed, 2 failed',
  );
});

test('an error outside any test is a failure', () => {
  expect(line({ testResults: [file(['passed'])] }, 1)).toBe('1 passed, 1 failed');
});

test('a crash without a report is a failure', () => {
  expect(line(undefined, 134)).toBe('0 passed, 1 failed');
  expect(line(undefined, 0)).toBe('0 passed, 1 failed');
});

test('no tests, or only skipped ones, is a failure', () => {
  expect(line({ testResults: [] }, 0)).toBe('0 passed, 1 failed');
  expect(line({ testResults: [file(['skipped'])] }, 0)).toBe('0 passed, 1 failed, 1 skipped');
});

test('whatever the report says, an exit code other than 0 never counts no failure', () => {
  const status = fc.constantFrom('passed', 'failed', 'skipped', 'todo');
  const anyFile = fc.tuple(fc.array(status), fc.constantFrom('passed', 'failed'));
  fc.assert(
    fc.property(fc.array(anyFile), fc.integer({ min: 1, max: 255 }), (files, exitCode) => {
      const testResults = files.map(([statuses, state]) => file(statuses, state));
      expect(count({ testResults }, exitCode).failed).toBeGreaterThan(0);
    }),
  );
});
