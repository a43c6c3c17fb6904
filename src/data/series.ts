import { parse } from 'yaml';
import { splitFrontmatter } from './mdx.ts';
import type { ContentFiles } from './read.ts';

/** The files of one story or page: the Chinese original and its translation. */
export interface TextPair {
  /** Folder's name: the slug, the URL. */
  name: string;
  kind: 'story' | 'page';
  original: string;
  translation: string;
}

/** Names of the editions' files in a story's folder. */
export const editionFiles = { original: 'zh-cn.mdx', translation: 'en.mdx' } as const;

/** Every story and page that has a folder, in alphabetical order. */
export function textPairs(files: ContentFiles): TextPair[] {
  const inFolder = (folder: string, kind: TextPair['kind']) =>
    files
      .list(folder)
      .filter((name) => !name.startsWith('.') && !name.includes('.'))
      .sort()
      .map((name) => ({
        name,
        kind,
        original: `${folder}/${name}/${editionFiles.original}`,
        translation: `${folder}/${name}/${editionFiles.translation}`,
      }));
  return [...inFolder('content/stories', 'story'), ...inFolder('content/pages', 'page')];
}

/**
 * Slugs of the stories in reading order: by the `order` of the Chinese head,
 * then by name. A story is a folder: none is named in code.
 */
export function storySlugs(files: ContentFiles): string[] {
  return textPairs(files)
    .filter(({ kind }) => kind === 'story')
    .map(({ name, original }) => ({ name, order: orderIn(files.read(original) ?? '') }))
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** The order that a head gives; a head that cannot be read comes last. */
export function orderIn(source: string): number {
  try {
    const { order } = parse(splitFrontmatter(source).frontmatter) as { order?: unknown };
    return typeof order === 'number' ? order : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
