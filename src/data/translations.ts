import { parse } from 'yaml';
import { digest } from './digest.ts';
import { mentions, splitFrontmatter } from './mdx.ts';
import { type Problem, problem } from './problem.ts';
import { orderIn, type TextPair } from './series.ts';
import type { StoryFile } from './stories.ts';

/** What a translation translates: the three texts of the head, and the body. */
export function translatable(source: string): string {
  const { frontmatter, body } = splitFrontmatter(source);
  const { title, standfirst, description } = readHead(frontmatter);
  return [title, standfirst, description, body].map((part) => String(part ?? '')).join('\n');
}

function readHead(frontmatter: string): Record<string, unknown> {
  try {
    return (parse(frontmatter) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

/** Fingerprint of the original that a translation is confirmed against. */
export const originalDigest = (source: string) => digest(translatable(source));

/**
 * The translation's file with the original's fingerprint in its head: the
 * editor has said that it is right. Everything else stays byte for byte.
 */
export function confirmTranslation(translation: string, original: string): string {
  const line = `translated: ${originalDigest(original)}`;
  const { frontmatter, body } = splitFrontmatter(translation);
  const end = translation.length - body.length;
  const head = translation.slice(0, end);
  if (/^translated:.*$/m.test(frontmatter))
    return head.replace(/^translated:.*$/m, line) + translation.slice(end);
  const lineEnd = head.includes('\r\n') ? '\r\n' : '\n';
  const closing = head.lastIndexOf('---');
  return `${head.slice(0, closing)}${line}${lineEnd}${head.slice(closing)}${translation.slice(end)}`;
}

/** Whether the original changed since the translation was last confirmed. */
export function checkTranslation(
  pair: TextPair,
  original: StoryFile,
  translation: StoryFile,
): Problem[] {
  const wanted = originalDigest(original.source);
  const { frontmatter } = splitFrontmatter(translation.source);
  const { translated } = readHead(frontmatter);
  if (translated === wanted) return [];
  const line = frontmatter.split('\n').findIndex((text) => text.startsWith('translated:'));
  return [
    problem(
      { file: translation.file, line: line < 0 ? 1 : line + 2, column: 1, field: 'translated' },
      'translation-stale',
      { digest: wanted, name: pair.name },
    ),
  ];
}

/** Both editions of a story stand at the same place of the series. */
export function checkOrders(original: StoryFile, translation: StoryFile): Problem[] {
  const [there, here] = [orderIn(original.source), orderIn(translation.source)];
  if (here === there || !Number.isFinite(here) || !Number.isFinite(there)) return [];
  return [
    problem({ ...lineOfOrder(translation), field: 'order' }, 'order-differs', { here, there }),
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
    return [problem({ ...lineOfOrder(original), field: 'order' }, 'order-twice', { order, other })];
  });
}

function lineOfOrder({ file, source }: StoryFile) {
  const line = source.split('\n').findIndex((text) => text.startsWith('order:'));
  return { file, line: Math.max(0, line) + 1, column: 1 };
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
