import { readFileSync } from 'node:fs';
import { loadContent } from '../src/data/load.ts';
import { formatProblem, type Problem } from '../src/data/problem.ts';
import { verifyRows } from '../src/data/verify.ts';

/** `npm run verify -- FILE`: holds every data row against the report's text. */
const file = process.argv[2];
if (!file) stop('Say which file holds the report’s text: npm run verify -- FILE');
const text = read(file);
const { content, problems: broken } = loadContent(process.cwd());
if (!content) {
  // Nothing is held against the text until the rows can be read: none has passed.
  report(0, broken);
  process.exit();
}
const { passed, problems } = verifyRows(text, content.rows, content.sources.data);
report(passed, problems);

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
