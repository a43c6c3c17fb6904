/**
 * Runs the long tests of tests/audit/ (builds in other places and under hardship,
 * thousands of hostile strings, real servers), and prints each figure that they
 * measured.
 *
 *     npm run audit                  everything, some twenty minutes
 *     npm run audit -- hostile       only the files whose path contains this
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from './lib/run-tests.ts';

/** Where tests/support/figure.ts leaves what a test measured, one figure a line. */
const figures = join(import.meta.dirname, '../.cache/audit-figures.jsonl');

rmSync(figures, { force: true });
await runTests(['audit'], () => {
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : [];
  console.table(lines.map((line) => JSON.parse(line)));
});
