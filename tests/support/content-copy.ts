import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../../src/data/read.ts';

const root = join(import.meta.dirname, '../..');

/** Every file of the real content, besides releases, by its path from the root. */
export const realContent: ReadonlyMap<string, Buffer> = new Map([
  ['content/survey.yml', readFileSync(join(root, 'content/survey.yml'))] as [string, Buffer],
  ...['content/data', 'content/charts', 'content/stories', 'content/pages'].flatMap(below),
]);

function below(folder: string): [string, Buffer][] {
  return readdirSync(join(root, folder)).flatMap((name): [string, Buffer][] => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory()
      ? below(path)
      : [[path, readFileSync(join(root, path))]];
  });
}

/** The text of a real file. */
export const realText = (file: string) => realContent.get(file)!.toString('utf8');

/** A copy of the content in memory, with some files changed, added or (undefined) taken out. */
export function contentCopy(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): ContentFiles {
  const files = new Map<string, Uint8Array>(realContent);
  for (const [file, value] of Object.entries(changes))
    if (value === undefined) files.delete(file);
    else files.set(file, typeof value === 'string' ? Buffer.from(value) : value);
  return {
    read: (file) => {
      const bytes = files.get(file);
      return bytes && Buffer.from(bytes).toString('utf8');
    },
    bytes: (file) => files.get(file),
    list: (folder) => [
      ...new Set(
        [...files.keys()]
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0]!),
      ),
    ],
  };
}
