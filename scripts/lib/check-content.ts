import { type Checked, checkContent as check } from '../../src/charts/check-content.ts';
import { changedFigures } from '../../src/charts/touched.ts';
import { diskFiles, loadContent } from '../../src/data/load.ts';
import { formatProblem, type Problem, sortProblems } from '../../src/data/problem.ts';
import type { ContentFiles } from '../../src/data/read.ts';
import { checkReleases } from '../../src/data/releases/check.ts';
import { correctedWords } from '../../src/data/releases/corrected.ts';
import { snapshot } from '../../src/data/releases/differences.ts';
import { frozenSnapshot } from '../../src/data/releases/frozen.ts';
import { readRelease, releaseVersions } from '../../src/data/releases/read.ts';
import { type Use, usesOf } from '../../src/data/uses.ts';
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

/** Facts and counts that are not as in the newest release, each with the places that show it. @param root folder that holds `content/` */
export function changedSinceRelease(root: string): { id: string; uses: Use[] }[] {
  const { content } = loadContent(root);
  const version = releaseVersions(root).at(-1);
  const { frozen } = version ? readRelease(root, version) : {};
  if (!content || !frozen) return [];
  const files = diskFiles(root);
  const [before, now] = [frozenSnapshot(frozen), snapshot(content)];
  const known = [...(before.rows.facts ?? []).map(({ id }) => id), ...Object.keys(before.figures)];
  return changedFigures(before, now)
    .filter((id) => known.includes(id))
    .map((id) => ({ id, uses: usesOf(id, content, files) ?? [] }));
}

/** What would be wrong with some files written, and is not wrong now. @param plan texts by path */
export function newProblems(
  files: ContentFiles,
  plan: Readonly<Record<string, { text: string }>>,
): Problem[] {
  const after: ContentFiles = {
    read: (file) => plan[file]?.text ?? files.read(file),
    bytes: (file) => (plan[file] ? Buffer.from(plan[file].text) : files.bytes?.(file)),
    list: (folder) => {
      const added = Object.keys(plan).filter((path) => path.startsWith(`${folder}/`));
      const names = added.map((path) => path.slice(folder.length + 1).split('/')[0]!);
      return [...new Set([...files.list(folder), ...names])];
    },
  };
  const before = new Set(checkFiles(files).problems.map((one) => formatProblem(one)));
  return checkFiles(after).problems.filter((one) => !before.has(formatProblem(one)));
}
