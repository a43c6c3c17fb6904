import { expect, test } from 'vitest';
import { runRelease } from './lib/release/testing.ts';

// What it does with what it understands: tests/rounds.test.ts.
test.each([
  [['huge'], '“huge” is unknown'],
  [['--force'], '--force'],
  [['--date', '2026-02-30', 'patch', '一', 'one'], 'not “2026-02-30”'],
])('%j is not understood, and that is named', async (args, said) => {
  const { code, said: told } = await runRelease(import.meta.dirname, args);
  expect([code, told]).toEqual([2, expect.stringContaining(said)]);
  expect(told).not.toMatch(/^\s+at /m);
});
