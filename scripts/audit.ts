/**
 * Runs the long tests of tests/audit/ (builds in other places and under hardship,
 * thousands of hostile strings, real servers), prints each figure that they
 * measured, and ends with the line `N passed, N failed`.
 *
 *     npm run audit                  everything, some twenty minutes
 *     npm run audit -- hostile       only the files whose path contains this
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { figuresFile, figureTable, readFigures } from './lib/figures.ts';
import { notRun, runVitest } from './lib/run-vitest.ts';
import { summaryLine } from './lib/summary.ts';

const root = join(import.meta.dirname, '..');
rmSync(figuresFile(root), { force: true });
const counts = await runVitest(root, ['audit'], process.argv.slice(2)).catch(notRun);
console.log(`\n${figureTable(readFigures(root))}`);
console.log(`\n${summaryLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
