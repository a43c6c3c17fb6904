import { checkContent as check } from '../../src/charts/check-content.ts';
import { diskFiles, loadContent } from '../../src/data/load.ts';
import { checkReleases } from '../../src/data/releases/check.ts';
import { releaseVersions } from '../../src/data/releases/read.ts';

/**
 * Everything that an editor can get wrong in the files on disk, and whether
 * every release is as it was published. @param root folder that holds `content/`
 */
export function checkContent(root: string): ReturnType<typeof check> {
  const { problems, checked } = check(diskFiles(root));
  const releases = checkReleases(root, loadContent(root).content?.package);
  const count = releaseVersions(root).length;
  return {
    problems: [...problems, ...releases],
    checked: count ? `${checked}, ${count} ${count === 1 ? 'release' : 'releases'}` : checked,
  };
}
