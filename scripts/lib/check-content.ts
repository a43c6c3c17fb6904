import { checkContent as check } from '../../src/charts/check-content.ts';
import { diskFiles } from '../../src/data/load.ts';

/** Everything that an editor can get wrong in the files on disk. @param root folder that holds `content/` */
export function checkContent(root: string): ReturnType<typeof check> {
  return check(diskFiles(root));
}
