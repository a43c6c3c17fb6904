/**
 * Runs all tests but the long ones: finds or installs a browser, builds the site
 * where something changed, runs Vitest, and ends with the line `N passed, N failed`.
 *
 *     npm test                     everything
 *     npm test -- src/data         only the files whose path contains this
 *     npm test -- -u               accepts the snapshots as they are now
 */
import { join } from 'node:path';
import { notRun, runVitest } from './lib/run-vitest.ts';
import { summaryLine } from './lib/summary.ts';

const root = join(import.meta.dirname, '..');
const counts = await runVitest(root, ['unit', 'site'], process.argv.slice(2)).catch(notRun);
console.log(`\n${summaryLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
