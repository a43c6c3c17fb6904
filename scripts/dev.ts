/**
 * `npm run dev`: the site while an editor works. Every save is checked; what
 * was found stands at the top of every page and in the terminal, and the pages
 * go on showing the last state that can be shown.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { countLine, formatProblem } from '../src/data/problem.ts';
import { dropStaleCopy, keepLastGood } from './lib/last-good.ts';
import { run } from './lib/run.mjs';
import { languageOf } from './lib/terminal.ts';
import { finishIfIdle } from './lib/write-files.ts';

const root = process.cwd();
const copy = join(root, '.cache/dev');
const language = languageOf(undefined);

for (const line of await finishIfIdle(root, language).catch((error: Error) => [error.message]))
  console.error(line);
dropStaleCopy(copy);
let last = '';
check();
// An editor's program saves in several steps: one check is enough for all of them.
let waiting: NodeJS.Timeout | undefined;
const watcher = watch(join(root, 'content'), { recursive: true }, () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, 100);
});

const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const code = await run(process.execPath, [astro, 'dev', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, CONTENT_ROOT: '.cache/dev' },
});
watcher.close();
clearTimeout(waiting);
process.exitCode = code;

function check(): void {
  const problems = keepLastGood(root, copy);
  const told = [
    ...problems.map((one) => formatProblem(one, language)),
    countLine(problems, language),
  ].join('\n');
  if (told !== last) console.log(told);
  last = told;
}
