import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskTrouble } from './build-place.ts';
import { run } from './run.mjs';

/** Where the index stands in the site. */
export const searchFolder = 'pagefind';

/**
 * Parts of a page that are found by its words and not by their own: evidence
 * cards and tables repeat the figures, drawings repeat the tables.
 */
const excluded = [
  '.card',
  'table',
  'svg',
  'nav',
  'summary',
  'button:not(.fig)',
  '[download]',
  '.no-search',
];

/**
 * Indexes a built site for its search, one index a language, into its folder
 * pagefind/. Says what went wrong in the terminal.
 *
 * @param root the project
 * @param outDir the built site, not yet in place
 * @returns exit code; not 0 where there is no index, which is a failed build
 */
export async function indexPages(
  root: string,
  outDir: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const pagefind = join(root, 'node_modules/pagefind/lib/runner/bin.cjs');
  const args = ['--site', outDir, '--exclude-selectors', excluded.join(', '), '--quiet'];
  let log = '';
  const code = await run(process.execPath, [pagefind, ...args], {
    cwd: root,
    env,
    onOutput: (text) => {
      log += text;
    },
  });
  if (code === 0 && existsSync(join(outDir, 'pagefind/pagefind.js'))) {
    dropInterfaces(join(outDir, 'pagefind'));
    sortEntry(join(outDir, 'pagefind/pagefind-entry.json'));
    return 0;
  }
  const trouble = diskTrouble(log);
  if (trouble) {
    console.error(trouble);
    return code || 1;
  }
  console.error('The pages were built, but the search could not index them:');
  console.error(log.trim() || `Pagefind ended with code ${code} and said nothing.`);
  console.error('\nThe site in dist/ is still the one before. Try `npm ci`, then build again.');
  return code || 1;
}

/** Pagefind's own dialogs and its worker are not used: what lies on the host for nothing is only risk. */
function dropInterfaces(folder: string): void {
  for (const name of readdirSync(folder))
    if (/-(ui|component-ui|modular-ui|highlight|worker)\.(js|css)$/.test(name))
      rmSync(join(folder, name));
}

/** Pagefind lists the languages in another order each time; a build is to give the same bytes. */
function sortEntry(file: string): void {
  const entry = JSON.parse(readFileSync(file, 'utf8')) as { languages: Record<string, unknown> };
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}
