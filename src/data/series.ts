import { parse, parseDocument, stringify } from 'yaml';
import { splitFrontmatter } from './mdx.ts';
import type { Place } from './problem.ts';
import type { ContentFiles } from './read.ts';
import type { StoryHead } from './schemas/story.ts';

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
 * @param drafts whether stories that are not published yet are among them
 */
export function storySlugs(files: ContentFiles, drafts = true): string[] {
  return textPairs(files)
    .filter(({ kind }) => kind === 'story')
    .map(({ name, original }) => ({ name, source: files.read(original) ?? '' }))
    .filter(({ source }) => drafts || !headOf(source).draft)
    .sort((a, b) => orderIn(a.source) - orderIn(b.source) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** The Chinese head of a story, which says what both editions share. */
export const sharedHead = (files: ContentFiles, slug: string) =>
  headOf(files.read(`content/stories/${slug}/${editionFiles.original}`) ?? '');

/** What a head says, unchecked; nothing where it cannot be read. */
export function headOf(source: string): Partial<StoryHead> {
  try {
    return (parse(splitFrontmatter(source).frontmatter) as Partial<StoryHead> | null) ?? {};
  } catch {
    return {};
  }
}

/** A field's line in a head or in settings; the file's first where it is not there. */
export function placeOfField(file: string, source: string, field: string): Place {
  const line = source.split('\n').findIndex((text) => text.startsWith(`${field}:`));
  return { file, line: Math.max(0, line) + 1, column: 1, field };
}

/**
 * A file with another value under a name of its head, at its place or as the
 * last; `undefined` takes the name away. Everything else stays byte for byte.
 */
export function withHeadValue(source: string, name: string, value: unknown): string {
  const { frontmatter: head } = splitFrontmatter(source);
  const node = parseDocument(head).get(name, true) as { range?: [number, number] } | undefined;
  const set = (from: number, to: number, text: string) => {
    const start = source.indexOf('\n') + 1;
    return source.slice(0, start + from) + text + source.slice(start + to);
  };
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  if (!node?.range)
    return value === undefined
      ? source
      : set(head.length, head.length, `${head ? lineEnd : ''}${name}: ${scalar(value)}`);
  const [from, to] = node.range;
  if (value !== undefined)
    // A folded text takes its line break with it.
    return set(from, to, scalar(value) + (head.slice(from, to).endsWith('\n') ? lineEnd : ''));
  const start = head.lastIndexOf(`${name}:`, from);
  const rest = /^\r?\n/.exec(head.slice(to));
  return rest
    ? set(start, to + rest[0].length, '')
    : set(head.slice(0, start).trimEnd().length, head.length, '');
}

/** One line each: a text with line breaks is quoted, for a block would need the place's indent. */
const scalar = (value: unknown) =>
  typeof value === 'string' && value.includes('\n')
    ? JSON.stringify(value)
    : stringify(value, { lineWidth: 0 }).trimEnd();

/** The order that a head gives; a head that cannot be read comes last. */
export function orderIn(source: string): number {
  const { order } = headOf(source);
  return typeof order === 'number' ? order : Number.POSITIVE_INFINITY;
}
