import LineBreaker from 'linebreak';

/**
 * Measuring and breaking chart text at build time, without a browser.
 *
 * Han characters and full-width punctuation are one em in every font.
 * Latin widths are those of a wide system sans (in thousandths of an em), so
 * that a narrower font on the reader's machine leaves air, never a cut label.
 */
const widths: Record<number, string> = {
  0: '\u2068\u2069', // Marks around a name from right to left.
  238: "'",
  270: 'ijl‘’',
  278: ' ,.',
  290: 'I',
  333: '!():;·',
  350: 'f',
  360: 't',
  389: '*',
  390: 'r',
  400: '-/',
  450: '“”',
  474: '"',
  520: 'J',
  530: 's',
  556: '?–',
  570: 'L',
  600: '#$+<=>≥×',
  620: '¶',
  722: '&',
  790: 'w',
  889: '%',
  890: 'm',
  900: 'M',
  980: 'W',
  1000: '—…→',
  1015: '@',
};
const latin = new Map(
  Object.entries(widths).flatMap(([width, signs]) =>
    [...signs].map((sign) => [sign, Number(width)] as const),
  ),
);

const han = /\p{Script=Han}|[\u3000-\u303f\uff01-\uff60\u2e80-\u2eff]/u;
const hanLetter = /\p{Script=Han}/u;
const alphanumeric = /[\p{Script=Latin}\p{Nd}]/u;

/** Room for the widest of the fonts that a machine without the usual ones falls back to. */
const latinReserve = 1.07;

/** What measuring needs to know of a character. */
interface Metrics {
  /** Thousandths of an em. */
  advance: number;
  /** `han` or `latin` where browsers set air between it and the other. */
  script?: 'han' | 'latin';
}

const metrics = new Map<string, Metrics>();

function metricsOf(character: string): Metrics {
  const known = metrics.get(character);
  if (known) return known;
  const made: Metrics = {
    advance: han.test(character) ? 1000 : latinAdvance(character) * latinReserve,
  };
  if (hanLetter.test(character)) made.script = 'han';
  else if (alphanumeric.test(character)) made.script = 'latin';
  metrics.set(character, made);
  return made;
}

function latinAdvance(character: string): number {
  const known = latin.get(character);
  if (known !== undefined) return known;
  if (/\p{Lu}/u.test(character)) return 722;
  if (/\p{Nd}/u.test(character)) return 590;
  return /\p{L}/u.test(character) ? 580 : 1000;
}

/** Width in px of one line at `size` px; `strong` for weight 600. Never less than a browser's. */
export function measure(text: string, size: number, { strong = false } = {}): number {
  let units = 0;
  let before: Metrics['script'];
  for (const character of text) {
    const { advance, script } = metricsOf(character);
    units += advance;
    // Browsers set an eighth of an em between Han and Latin (text-autospace).
    if (before && script && before !== script) units += 125;
    before = script;
  }
  return (units / 1000) * size * (strong ? 1.06 : 1);
}

/** Quotes around Chinese belong to the word inside them. */
const opening = /[“‘（《「『【(]$/u;
const closing = /^[”’）》」』】)，。、；：？！,.;:?!%]/u;

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
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const before = text.slice(0, next.position);
    const after = text.slice(next.position);
    if (after && (opening.test(before) || closing.test(after))) continue;
    // A break inside a Chinese word is allowed, but a break between words reads better.
    const inWord = after !== '' && !boundaries.has(next.position);
    const tightCount = /\p{Nd}$/u.test(before) && han.test(after.charAt(0));
    points.push({ at: next.position, cost: inWord ? 0.6 : tightCount ? 0.8 : 0 });
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

/** The widest of some lines, in px. */
export function widest(lines: string[], size: number, options: { strong?: boolean } = {}): number {
  return Math.max(0, ...lines.map((line) => measure(line, size, options)));
}
