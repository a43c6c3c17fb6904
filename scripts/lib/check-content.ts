import { type Checked, checkContent as check } from '../../src/charts/check-content.ts';
import { diskFiles, loadContent } from '../../src/data/load.ts';
import { type Problem, sortProblems } from '../../src/data/problem.ts';
import type { ContentFiles } from '../../src/data/read.ts';
import { checkReleases } from '../../src/data/releases/check.ts';
import { correctedWords } from '../../src/data/releases/corrected.ts';
import { releaseVersions } from '../../src/data/releases/read.ts';
import { parseMdx } from '../../src/site/mdx-parser.ts';

/** What was found, by file and line, and how much was looked at. */
export interface CheckResult {
  problems: Problem[];
  /** What stops nothing. */
  warnings: Problem[];
  checked: Checked & { releases: number };
}

/**
 * Everything that an editor can get wrong in the files on disk, and whether
 * every release is as it was published. @param root folder that holds `content/`
 */
export function checkContent(root: string): CheckResult {
  const files = diskFiles(root);
  const { problems, warnings, checked } = check(files, { parseMdx });
  const releases = checkReleases(root, loadContent(root).content?.package);
  return {
    problems: sortProblems([
      ...problems,
      ...releases.map((one) => ({ line: 1, column: 1, ...one })),
    ]),
    warnings: sortProblems([...warnings, ...correctedWords(files, releaseVersions(root).at(-1))]),
    checked: { ...checked, releases: releaseVersions(root).length },
  };
}

/** The same without releases, for files that are elsewhere: unsaved work, a test's copy. */
export function checkFiles(files: ContentFiles): ReturnType<typeof check> {
  return check(files, { parseMdx });
}
