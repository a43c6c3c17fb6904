import { spawn } from 'node:child_process';
import { formatProblem } from '../src/data/problem.ts';
import { checkContent } from './lib/check-content.ts';
import { catchUp } from './lib/release/publish.ts';
import { tongue, words } from './lib/release/words.ts';

/**
 * `npm run check`: types, schemas, references, texts. With `--content` only
 * what editors write, which takes a second.
 */
const contentOnly = process.argv.includes('--content');
const types = contentOnly ? Promise.resolve(0) : checkTypes();

// A release that was interrupted at its very end is finished before anything is held against it.
const caughtUp = catchUp(process.cwd());
if (caughtUp) console.log(words[tongue()].caughtUp(caughtUp));
const { problems, checked } = checkContent(process.cwd());
for (const problem of problems) console.error(formatProblem(problem));
console.log(
  problems.length
    ? `Content: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} to mend.`
    : `Content: in order (${checked}).`,
);
const typeErrors = await types;
process.exitCode = problems.length || typeErrors ? 1 : 0;

/** Astro's own check covers .ts and .astro files alike. */
function checkTypes(): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'check'], {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
