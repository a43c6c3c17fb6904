import { mentions, splitFrontmatter } from './mdx.ts';
import { type Problem, problem } from './problem.ts';
import { type StoryHead, shared } from './schemas/story.ts';
import { headOf, orderIn, type TextPair, withHeadLine } from './series.ts';
import type { StoryFile } from './stories.ts';

/** What a translation translates: the three texts of the head, and the body. */
export function translatable(source: string): string {
  const { body } = splitFrontmatter(source);
  const { title, standfirst, description } = headOf(source);
  return [title, standfirst, description, body].map((part) => String(part ?? '')).join('\n');
}

/**
 * A short fingerprint of a text (64-bit FNV-1a over UTF-8, as hex). It tells
 * whether an original changed after its translation was confirmed; it guards
 * against nothing else. Line ends and white space at the end do not count.
 */
function digest(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trimEnd();
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(plain))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

/** Fingerprint of the original that a translation is confirmed against. */
export const originalDigest = (source: string) => digest(translatable(source));

/**
 * The translation's file with the original's fingerprint in its head: the
 * editor has said that it is right. Everything else stays byte for byte.
 */
export function confirmTranslation(translation: string, original: string): string {
  return withHeadLine(translation, 'translated', originalDigest(original));
}

/** Whether the original changed since the translation was last confirmed. */
export function checkTranslation(
  pair: TextPair,
  original: StoryFile,
  translation: StoryFile,
): Problem[] {
  const wanted = originalDigest(original.source);
  if (headOf(translation.source).translated === wanted) return [];
  return [
    problem(placeInHead(translation, 'translated'), 'translation-stale', {
      digest: wanted,
      name: pair.name,
    }),
  ];
}

/** Both editions of a story stand at the same place of the series. */
export function checkOrders(original: StoryFile, translation: StoryFile): Problem[] {
  const [there, here] = [orderIn(original.source), orderIn(translation.source)];
  if (here === there || !Number.isFinite(here) || !Number.isFinite(there)) return [];
  return [problem(placeInHead(translation, 'order'), 'order-differs', { here, there })];
}

/** The Chinese head says what both editions share, and when a story was published. */
export function checkShared(original: StoryFile, translation: StoryFile): Problem[] {
  const { published, updated } = headOf(original.source);
  const head = headOf(translation.source);
  return [
    ...(published === undefined
      ? [problem(placeInHead(original, 'published'), 'published-missing')]
      : []),
    ...(published && updated && Date.parse(updated) < Date.parse(published)
      ? [problem(placeInHead(original, 'updated'), 'updated-before', { published })]
      : []),
    ...shared
      .filter((name) => head[name] !== undefined)
      .map((name) =>
        problem(placeInHead(translation, name), 'head-shared', { name, there: original.file }),
      ),
  ];
}

/** No two stories stand at the same place. */
export function checkSeries(stories: readonly { name: string; original: StoryFile }[]): Problem[] {
  const taken = new Map<number, string>();
  return stories.flatMap(({ name, original }) => {
    const order = orderIn(original.source);
    const other = taken.get(order);
    if (!Number.isFinite(order)) return [];
    if (other === undefined) {
      taken.set(order, name);
      return [];
    }
    return [problem(placeInHead(original, 'order'), 'order-twice', { order, other })];
  });
}

/** A field's line; the file's first where it is not there. */
function placeInHead({ file, source }: StoryFile, field: keyof StoryHead) {
  const line = source.split('\n').findIndex((text) => text.startsWith(`${field}:`));
  return { file, line: Math.max(0, line) + 1, column: 1, field };
}

/**
 * Both editions of a story must show the same charts, tell the same cases and
 * use the same figures: a reader of either gets the whole story.
 */
export function compareEditions(first: StoryFile, second: StoryFile): Problem[] {
  const [inFirst, inSecond] = [used(first), used(second)];
  const missing = (
    here: StoryFile,
    there: StoryFile,
    own: ReadonlySet<string>,
    theirs: ReadonlySet<string>,
  ): Problem[] => {
    const what = [...theirs].filter((name) => !own.has(name));
    const place = { file: here.file, line: 1, column: 1 };
    return what.length ? [problem(place, 'editions-differ', { what, there: there.file })] : [];
  };
  return [
    ...missing(first, second, inFirst, inSecond),
    ...missing(second, first, inSecond, inFirst),
  ];
}

const used = ({ source }: StoryFile) =>
  new Set(
    mentions(splitFrontmatter(source).body).flatMap(({ component, attributes }) =>
      attributes.id && ['Figure', 'Chart', 'Case', 'Community'].includes(component)
        ? [`<${component} id="${attributes.id}">`]
        : [],
    ),
  );
