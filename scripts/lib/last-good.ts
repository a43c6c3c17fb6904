import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../../src/data/problem.ts';
import { stateFile } from '../../src/site/content-root.ts';
import { checkContent } from './check-content.ts';
import { filesBelow } from './files.ts';
import { replaceFile } from './write-files.ts';

/** Mistakes that every page can be shown with: an editor sees the change at once, and the finding. */
const harmless = new Set([
  'translation-stale',
  'editions-differ',
  'typed-figure',
  'typed-figure-here',
  'typed-figure-row',
  'percentage',
  'han-in-english',
  'too-long',
  'order-twice',
  'order-differs',
  'file-unexpected',
]);

/**
 * Checks `content/` and keeps a copy of its last state that can be shown.
 * Beside the copy stands what was found, for the pages to show.
 * @param copy folder that gets `content/` and findings.json
 * @returns everything that was found
 */
export function keepLastGood(root: string, copy: string): Problem[] {
  const { problems } = checkContent(root);
  const good = problems.every(({ code }) => harmless.has(code));
  const changed = good ? syncFolder(join(root, 'content'), join(copy, 'content')) : [];
  if (changed.length) replaceFile(stateFile(copy), JSON.stringify({ changed }));
  const findings = {
    empty: !existsSync(join(copy, 'content')),
    problems: problems.map((one) => ({
      zh: formatProblem(one, 'zh'),
      en: formatProblem(one, 'en'),
    })),
  };
  replaceFile(join(copy, 'findings.json'), JSON.stringify(findings));
  return problems;
}

/** Forgets a copy that today's code can no longer show. */
export function dropStaleCopy(copy: string): void {
  const { problems } = checkContent(copy);
  if (problems.some(({ code }) => !harmless.has(code)))
    rmSync(join(copy, 'content'), { recursive: true, force: true });
}

/**
 * Makes `to` equal `from`, file by file and each in one step; what is equal is not touched.
 * @returns paths in `to` that were changed or are gone
 */
function syncFolder(from: string, to: string): string[] {
  mkdirSync(to, { recursive: true });
  const hidden = /(^|[\\/])\./;
  const gone = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !existsSync(join(from, path)),
  );
  for (const path of gone) rmSync(join(to, path), { recursive: true, force: true });
  const same = (file: string) =>
    existsSync(join(to, file)) &&
    readFileSync(join(from, file)).equals(readFileSync(join(to, file)));
  const changed = filesBelow(from).filter((file) => !hidden.test(file) && !same(file));
  for (const file of changed) replaceFile(join(to, file), readFileSync(join(from, file)));
  return [...gone, ...changed].map((path) => join(to, path));
}
