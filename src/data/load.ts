import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';
import { type Content, type ContentFiles, readContent } from './read.ts';

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
 */
export function loadContent(root: string): { content?: Content; problems: Problem[] } {
  return readContent(diskFiles(root));
}
