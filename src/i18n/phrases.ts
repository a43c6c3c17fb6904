import type { Edition } from './editions.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const opening = /^[“‘（《「『【(]$/;
const closing = /^[”’）》」』】)，。、；：？！,.;:?!%…—]+$/;
const counted = /[\d一二两三四五六七八九十百千万余]$/;

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
 * closing mark, after an opening one, or between a number and what it counts.
 * Joined, the parts are the text. English breaks at its spaces and stays whole.
 */
export function phrases(text: string, edition: Edition): string[] {
  if (edition === 'en') return [text];
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1);
    const holds =
      last !== undefined &&
      (closing.test(segment) ||
        opening.test(last.at(-1)!) ||
        (counted.test(last) && [...segment].length === 1) ||
        segment === ' ');
    if (holds) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
