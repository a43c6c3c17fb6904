/**
 * Measuring chart text without a browser.
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

/** Whether quotes in a text are as wide as a Chinese character, and not as in Latin. */
export const quotesChinese = (text: string) => hanLetter.test(text);

/** Width in px of one line at `size` px; `strong` for weight 600. Never less than a browser's. */
export function measure(text: string, size: number, { strong = false } = {}): number {
  let units = 0;
  let before: Metrics['script'];
  const chinese = quotesChinese(text);
  for (const character of text) {
    const { advance, script } = metricsOf(character);
    units += chinese && /[“”‘’]/.test(character) ? 1000 : advance;
    // Browsers set an eighth of an em between Han and Latin (text-autospace).
    if (before && script && before !== script) units += 125;
    before = script;
  }
  return (units / 1000) * size * (strong ? 1.06 : 1);
}

/** The widest of some lines, in px. */
export function widest(
  lines: readonly string[],
  size: number,
  options: { strong?: boolean } = {},
): number {
  return Math.max(0, ...lines.map((line) => measure(line, size, options)));
}
