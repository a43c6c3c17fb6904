import { readFileSync } from 'node:fs';
import { copiedRuns } from '../src/data/copied.ts';
import { diskFiles, loadContent } from '../src/data/load.ts';
import { formatProblem, type Problem } from '../src/data/problem.ts';
import { textPairs } from '../src/data/series.ts';
import { splitBlocks, verifyRows } from '../src/data/verify.ts';

/**
 * `npm run verify -- FILE`: holds every data row against the report's text, and
 * finds prose that copies it.
 */
const file = process.argv[2];
if (!file) stop('Say which file holds the report’s text: npm run verify -- FILE');
const text = read(file);
const { content, problems: broken } = loadContent(process.cwd());
if (!content) {
  // Nothing is held against the text until the rows can be read: none has passed.
  report(0, broken);
  process.exit();
}
const rows = verifyRows(text, content.rows, content.sources.data);
const disk = diskFiles(process.cwd());
const stories = textPairs(disk).flatMap(({ original, translation }) =>
  [original, translation].flatMap((name) => {
    const source = disk.read(name);
    return source === undefined ? [] : [{ file: name, source }];
  }),
);
const prose = copiedRuns(splitBlocks(text), content, stories);
report(rows.passed + prose.passed, [...rows.problems, ...prose.problems]);

function report(passed: number, problems: Problem[]) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(`${passed} passed, ${problems.length} failed`);
  process.exitCode = problems.length ? 1 : 0;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return stop(`Cannot read ${path}: is the path right?`);
  }
}

function stop(line: string): never {
  console.error(line);
  process.exit(2);
}
