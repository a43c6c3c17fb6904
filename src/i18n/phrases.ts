import type { Edition } from './editions.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const opening = /^[“‘（《「『【(]$/;
const closing = /^[”’）》」』】)，。、；：？！,.;:?!%…—]+$/;
const counted = /[\d一二两三四五六七八九十百千万余]$/;
/** What ends a phrase, and never begins one. */
const trailing = /^[的了着过们者个里上中下时]$/u;
const single = /^[\p{L}\d]$/u;
/** A short quotation is one word: “破题解难”. */
const quoted = /[“‘][^“”‘’]{1,6}[”’]/gu;

/** What stands in quotation marks has inner ones for its own: `从“日常工作”视角` → `从‘日常工作’视角`. */
export const innerQuotes = (words: string) => words.replaceAll('“', '‘').replaceAll('”', '’');

/** The phrases of a headline by clause: a clause stays on one line where there is room. */
export function clauses(text: string, edition: Edition): string[][] {
  const groups: string[][] = [[]];
  for (const part of phrases(text, edition)) {
    groups.at(-1)!.push(part);
    if (/[，；：。？！]$/.test(part)) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * A headline cut where a line may end: between Chinese words, never before a
 * closing mark, after an opening one, between a number and what it counts,
 * beside a word of one character (能|辨认, 73个|字) or inside a short quotation.
 * Joined, the parts are the text. English breaks at its spaces and stays whole.
 */
export function phrases(text: string, edition: Edition): string[] {
  if (edition === 'en') return [text];
  const inside = [...text.matchAll(quoted)].map(({ 0: words, index }) => [
    index,
    index + words.length,
  ]);
  const segments = [...segmenter.segment(text)];
  const parts: string[] = [];
  for (const [at, { segment, index }] of segments.entries()) {
    const last = parts.at(-1);
    const before = segments[at - 1]?.segment ?? '';
    const ends = closing.test(segments[at + 1]?.segment ?? '。');
    const holds =
      last !== undefined &&
      (closing.test(segment) ||
        opening.test(last.at(-1)!) ||
        (single.test(before) && !trailing.test(before)) ||
        (single.test(segment) &&
          (counted.test(last) || ends || trailing.test(segment)) &&
          !closing.test(before)) ||
        segment === ' ' ||
        inside.some(([from, to]) => from! < index && index < to!));
    if (holds) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
