import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { run } from './run.mjs';
import { type Counts, count, type Report, skippedLines } from './summary.ts';

/**
 * Finds or installs a browser, builds the site where something changed, and runs
 * Vitest in this terminal.
 *
 * @param root the project's folder
 * @param projects names of the projects in vitest.config.ts
 * @param args what the user added: parts of paths, `-u`
 * @throws Error with a line for the reader where the tests could not start
 */
export async function runVitest(root: string, projects: string[], args: string[]): Promise<Counts> {
  const env = {
    ...process.env,
    CHROME_PATH: await ensureBrowser(root),
  };
  const script = (path: string, ...rest: string[]) =>
    run(process.execPath, [join(root, path), ...rest], { cwd: root, env });

  const built = await script('scripts/build.ts', '--if-changed');
  if (built !== 0) throw new Error('\nThe tests did not run, because the site was not built.');

  // The last run's report must not stand in for one that this run fails to write.
  const reportFile = join(root, '.cache/vitest.json');
  rmSync(reportFile, { force: true });
  // A snapshot that is missing would be written and so agree with anything.
  const frozen = args.some((arg) => /^(-u|--update)/.test(arg)) ? [] : ['--update=none'];
  const exitCode = await script(
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.map((name) => `--project=${name}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...frozen,
    ...args,
  );
  const report = readReport(reportFile);
  for (const line of skippedLines(report)) console.log(line);
  return count(report, exitCode);
}

function readReport(file: string): Report | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** What a run that never got as far as a test counts as; says why in the terminal. */
export function notRun(error: unknown): Counts {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
}
