/**
 * Runs all tests: finds or installs a browser, builds the site where something
 * changed, runs Vitest, and ends with the line `N passed, N failed`.
 *
 *     npm test                     everything
 *     npm test -- src/data         only the files whose path contains this
 *     npm test -- -u               accepts the snapshots as they are now
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser-install.ts';
import { run } from './lib/run.mjs';
import { withNode } from './lib/runtime.mjs';
import { type Counts, count, type Report, summaryLine } from './lib/summary.ts';

const root = join(import.meta.dirname, '..');
const reportFile = join(root, '.cache/vitest.json');

async function main(): Promise<Counts> {
  const env = {
    ...withNode(root, process.execPath),
    CHROME_PATH: await ensureBrowser(root),
  };
  const script = (path: string, ...args: string[]) =>
    run(process.execPath, [join(root, path), ...args], { cwd: root, env });

  const built = await script('scripts/build.ts', '--if-changed');
  if (built !== 0) throw new Error('\nThe tests did not run, because the site was not built.');

  // The last run's report must not stand in for one that this run fails to write.
  rmSync(reportFile, { force: true });
  const args = process.argv.slice(2);
  // A snapshot that is missing would be written and so agree with anything.
  const frozen = args.some((arg) => /^(-u|--update)/.test(arg)) ? [] : ['--update=none'];
  const exitCode = await script(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...frozen,
    ...args,
  );
  return count(readReport(), exitCode);
}

function readReport(): Report | undefined {
  if (!existsSync(reportFile)) return undefined;
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

const counts = await main().catch((error: unknown): Counts => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
console.log(`\n${summaryLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
