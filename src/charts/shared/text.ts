import LineBreaker from 'linebreak';
import { measure } from './measure.ts';

export { measure, widest } from './measure.ts';

/** Quotes around Chinese belong to the word inside them. */
const opening = /[“‘（《「『【(]$/u;
const closing = /^[”’）》」』】)，。、；：？！,.;:?!%]/u;

/** Around Chinese quotes a line may end, which the Unicode rules, not knowing which they are, never allow. */
const besideQuote =
  /(?<=\p{Script=Han}[”’])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[“‘]\p{Script=Han})/gu;

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

interface BreakPoint {
  at: number;
  cost: number;
}

/** A label is tried at many widths. */
const breaks = new Map<string, readonly BreakPoint[]>();

/** Places (string indexes) where a line may end, with the cost of breaking there. */
function breakPoints(text: string): readonly BreakPoint[] {
  const known = breaks.get(text);
  if (known) return known;
  const boundaries = new Set([...words.segment(text)].map((segment) => segment.index));
  const points: BreakPoint[] = [];
  const places = [...text.matchAll(besideQuote)].map(({ index }) => index);
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) places.push(next.position);
  for (const at of places.sort((a, b) => a - b)) {
    const before = text.slice(0, at);
    const after = text.slice(at);
    if (after && (opening.test(before) || closing.test(after))) continue;
    // A break inside a Chinese word is allowed, but a break between words reads better.
    const inWord = after !== '' && !boundaries.has(at);
    const tightCount =
      /\p{Nd}$/u.test(before) &&
      /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(after.charAt(0));
    points.push({ at, cost: inWord ? 0.6 : tightCount ? 0.8 : 0 });
  }
  breaks.set(text, points);
  return points;
}

export interface WrapOptions {
  /** Longest line in px. */
  width: number;
  /** Font size in px. */
  size: number;
  strong?: boolean;
}

/**
 * Breaks a label into as few lines as fit, as even as can be, by the rules for
 * Chinese: no line begins with a closing mark, none ends with an opening one,
 * and words hold together where there is room. A word wider than the line
 * stays whole on a line of its own.
 */
export function wrap(text: string, { width, size, strong = false }: WrapOptions): string[] {
  return text.split('\n').flatMap((paragraph) => wrapOne(paragraph, width, size, strong));
}

function wrapOne(text: string, width: number, size: number, strong: boolean): string[] {
  const length = (line: string) => measure(line.trim(), size, { strong });
  if (length(text) <= width) return [text.trim()];
  const points = [{ at: 0, cost: 0 }, ...breakPoints(text)];
  // best[i]: fewest lines, then the least ragged way, to set the text up to point i.
  const best: ({ lines: number; penalty: number; from: number } | undefined)[] = [
    { lines: 0, penalty: 0, from: -1 },
  ];
  for (let end = 1; end < points.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const previous = best[start];
      if (!previous) continue;
      const slack = width - length(text.slice(points[start]!.at, points[end]!.at));
      if (slack < 0 && start < end - 1) break;
      const ragged = Math.max(0, slack) / width;
      const penalty = previous.penalty + ragged ** 2 + points[end]!.cost + (slack < 0 ? 10 : 0);
      const lines = previous.lines + 1;
      const current = best[end];
      if (
        !current ||
        lines < current.lines ||
        (lines === current.lines && penalty < current.penalty)
      )
        best[end] = { lines, penalty, from: start };
    }
  }
  const cuts: number[] = [];
  for (let index = points.length - 1; index > 0; index = best[index]!.from)
    cuts.unshift(points[index]!.at);
  let from = 0;
  return cuts.map((at) => {
    const line = text.slice(from, at).trim();
    from = at;
    return line;
  });
}
