import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';
import { type Content, type ContentFiles, readContent } from './read.ts';
import { frozenContent } from './releases/frozen.ts';
import { readRelease } from './releases/read.ts';
import { releasesFolder } from './releases/record.ts';

export { type Content, type ContentFiles, parseRows } from './read.ts';

/** Content files on disk. @param root folder that holds `content/` */
export function diskFiles(root: string): ContentFiles {
  const bytes = (file: string) => {
    try {
      return readFileSync(join(root, file));
    } catch {
      return undefined;
    }
  };
  return {
    read: (file) => bytes(file)?.toString('utf8'),
    bytes,
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []),
  };
}

/**
 * Reads and checks content/data and content/charts. Bad content is told in
 * `problems`; `content` is there only when there are none.
 * @param root folder that holds `content/`
 * @param base folder that holds `data/` and `charts/`, from the root. A release
 * (`content/releases/1.0.0`) is held against the digests that it was frozen
 * with instead of today's schemas, so that it still loads when those have changed.
 */
export function loadContent(
  root: string,
  base = 'content',
): { content?: Content; problems: Problem[] } {
  if (!base.startsWith(`${releasesFolder}/`)) return readContent(diskFiles(root), base);
  const { frozen, problems } = readRelease(root, base.slice(releasesFolder.length + 1));
  return { ...(frozen ? { content: frozenContent(frozen) } : {}), problems };
}
