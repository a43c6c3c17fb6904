import { components } from './components.ts';
import { mentions, splitFrontmatter } from './mdx.ts';
import { type Problem, problem } from './problem.ts';
import { type StoryHead, shared } from './schemas/story.ts';
import { headOf, orderIn, placeOfField, type TextPair, withHeadValue } from './series.ts';
import type { StoryFile } from './stories.ts';

/**
 * Fingerprint of the original that a translation is confirmed against: the
 * three texts of its head and its body (64-bit FNV-1a over UTF-8, as hex). It
 * tells whether they changed since; it guards against nothing else. Line ends
 * and white space at the end do not count.
 */
export function originalDigest(source: string): string {
  const { title, standfirst, description } = headOf(source);
  const parts = [title, standfirst, description, splitFrontmatter(source).body];
  const text = parts.map((part) => String(part ?? '')).join('\n');
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text.replace(/\r\n?/g, '\n').trimEnd()))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

/**
 * The translation's file with the original's fingerprint in its head: the
 * editor has said that it is right. Everything else stays byte for byte.
 */
export function confirmTranslation(translation: string, original: string): string {
  return withHeadValue(translation, 'translated', originalDigest(original));
}

/** Whether the original changed since the translation was last confirmed. */
export function checkTranslation(
  { name }: TextPair,
  original: StoryFile,
  translation: StoryFile,
): Problem[] {
  const digest = originalDigest(original.source);
  if (headOf(translation.source).translated === digest) return [];
  return [problem(placeInHead(translation, 'translated'), 'translation-stale', { digest, name })];
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
  const problems = shared
    .filter((name) => head[name] !== undefined)
    .map((name) =>
      problem(placeInHead(translation, name), 'head-shared', { name, there: original.file }),
    );
  const signed = headOf(original.source).author;
  if (!signed !== !head.author)
    problems.push(
      problem(placeInHead(signed ? translation : original, 'author'), 'author-missing'),
    );
  if (published === undefined)
    problems.push(problem(placeInHead(original, 'published'), 'published-missing'));
  else if (updated && Date.parse(updated) < Date.parse(published))
    problems.push(problem(placeInHead(original, 'updated'), 'updated-before', { published }));
  return problems;
}

/** No two stories stand at the same place. */
export function checkSeries(stories: readonly { name: string; original: StoryFile }[]): Problem[] {
  const orders = stories.map(({ original }) => orderIn(original.source));
  return stories.flatMap(({ original }, index) => {
    const order = orders[index]!;
    const first = orders.indexOf(order);
    if (!Number.isFinite(order) || first === index) return [];
    const other = stories[first]!.name;
    return [problem(placeInHead(original, 'order'), 'order-twice', { order, other })];
  });
}

const placeInHead = ({ file, source }: StoryFile, field: keyof StoryHead) =>
  placeOfField(file, source, field);

/**
 * Both editions of a story must show the same charts, tell the same cases and
 * use the same figures: a reader of either gets the whole story.
 */
export function compareEditions(first: StoryFile, second: StoryFile): Problem[] {
  const [inFirst, inSecond] = [used(first), used(second)];
  const missing = ({ file }: StoryFile, there: StoryFile, own: string[], theirs: string[]) => {
    const what = [...new Set(theirs)].filter((name) => !own.includes(name));
    return what.length ? [problem({ file }, 'editions-differ', { what, there: there.file })] : [];
  };
  return [
    ...missing(first, second, inFirst, inSecond),
    ...missing(second, first, inSecond, inFirst),
  ];
}

/** Charts, cases, communities and figures that a text names. */
const used = ({ source }: StoryFile) =>
  mentions(splitFrontmatter(source).body).flatMap(({ component, attributes: { id } }) =>
    id && components[component]?.refers?.id ? [`<${component} id="${id}">`] : [],
  );
