import { join } from 'node:path';
import { parseCLI, startVitest, type TestModule } from 'vitest/node';
import { ensureBrowser } from './browser.ts';
import { run } from './run.mjs';

/**
 * Finds or installs a browser, builds the site where something changed, runs
 * Vitest with what the user added to the command (parts of paths, `-u`), and
 * ends with the line `N passed, N failed`.
 *
 * @param projects names of the projects in vitest.config.ts
 * @param before called before that line
 */
export async function runTests(projects: string[], before = () => {}): Promise<void> {
  const counted = await tested(projects).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return summary([], true);
  });
  before();
  console.log(`\n${counted.lines.join('\n')}`);
  process.exitCode = counted.failed > 0 ? 1 : 0;
}

async function tested(projects: string[]) {
  const root = join(import.meta.dirname, '../..');
  process.env.CHROME_PATH = await ensureBrowser(root);
  const build = [join(root, 'scripts/build.ts'), '--if-changed'];
  if ((await run(process.execPath, build, { cwd: root })) !== 0)
    throw new Error('\nThe tests did not run, because the site was not built.');
  // A snapshot that is missing would be written and so agree with anything.
  const { filter, options } = parseCLI([
    'vitest',
    'run',
    '--update=none',
    ...process.argv.slice(2),
  ]);
  const vitest = await startVitest('test', filter, { ...options, root, project: projects });
  const broken = vitest.state.getUnhandledErrors().length > 0 || Boolean(process.exitCode);
  const counted = summary(vitest.state.getTestModules(), broken);
  await vitest.close();
  return counted;
}

/**
 * Counts a run's tests. A file that did not load is one failure; whatever else
 * went wrong is one for the run, and so is a run without tests.
 *
 * @param broken whether something went wrong, in a test or outside any
 * @returns lines for the terminal: which programs skipped tests need (their names end in `[needs NAME]`), and the count
 */
export function summary(modules: readonly TestModule[], broken: boolean) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const reasons = new Map<string, number>();
  for (const module of modules) {
    const before = count.failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      count[state === 'pending' ? 'skipped' : state] += 1;
      if (state === 'passed' || state === 'failed') continue;
      const need = /\[needs ([^\]]+)\]/.exec(test.fullName)?.[1];
      const reason = need ? `for want of ${need}` : `“${test.fullName}”`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    if (module.state() === 'failed' && count.failed === before) count.failed += 1;
  }
  const { passed, skipped } = count;
  const failed = count.failed || (broken || passed === 0 ? 1 : 0);
  const line = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return { failed, lines: [...[...reasons].map(([why, n]) => `skipped ${why}: ${n}`), line] };
}
