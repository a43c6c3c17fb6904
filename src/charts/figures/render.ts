import { fill, innerQuotes } from '../../i18n/index.ts';
import type { RenderContext } from '../form.ts';
import type { Amount, AmountSeries } from '../shared/amounts.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  circle,
  createSvg,
  finish,
  type Group,
  hit,
  shape,
} from '../shared/svg.ts';
import { measure } from '../shared/text.ts';

/** Between cards beside each other, and from one row of cards to the next, px. */
const gap = { x: 36, y: 30 };
/** Narrowest card, px. */
const narrowest = 200;
const type = {
  name: { size: 15, strong: true, className: 't-strong', lineHeight: 21 },
  word: { size: 14, className: 't-soft', lineHeight: 20 },
  detail: { size: 14, lineHeight: 20 },
  small: { size: 12, className: 't-small t-soft', lineHeight: 17 },
};

/** A numeral's sizes, px. */
const sizes = [56, 50, 44, 38, 32, 26, 20];

/** A card a mark, as many beside each other as have room for their words. */
export function render({ marks, colour }: AmountSeries, context: RenderContext): string {
  if (marks.length === 0) return appendEmpty(context);
  const fit = Math.max(1, Math.floor((context.width + gap.x) / (narrowest + gap.x)));
  const columns = Math.ceil(marks.length / Math.ceil(marks.length / fit));
  const width = (context.width + gap.x) / Math.max(columns, Math.min(2, fit)) - gap.x;
  const values = marks.map((mark) => mark.value ?? context.messages.chart.missing);
  const fits = (size: number) =>
    values.every((value) => measure(split(value).number, size, { strong: true }) <= width);
  const size = sizes.find(fits) ?? 18;
  const svg = createSvg(context, 0);
  let y = 0;
  for (let first = 0; first < marks.length; first += columns) {
    const cards = marks.slice(first, first + columns).map((mark, index) => {
      const group = appendMark(svg, mark, context.prefix);
      const place = { x: index * (width + gap.x), y, width, size };
      return { group, place, height: card(group, mark, colour, place, context) };
    });
    const height = Math.max(...cards.map((each) => each.height));
    for (const { group, place } of cards) hit(group, { x: place.x, y, width, height });
    y += height + gap.y;
  }
  return finish(svg, y - gap.y);
}

/** Whose it is, the numeral, what it is of, how far the report vouches for it and in which words; returns its height, px. */
function card(
  group: Group,
  mark: Amount,
  colour: AmountSeries['colour'],
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
  { messages, edition, compact }: RenderContext,
): number {
  const at = { x, width };
  const planned = mark.status === 'projected';
  shape(group, 'rect', { class: `s-${colour}`, x, y, width, height: 3 });
  let foot = y + 28;
  const set = (
    words: string,
    look: (typeof type)[keyof typeof type] & { lang?: string; width?: number },
  ) => {
    foot += appendLabel(group, words, { ...at, ...look, y: foot }).height;
  };
  set(mark.label, type.name);
  const { word, number } = split(mark.value ?? messages.chart.missing);
  if (word) set(word, type.word);
  if (number) {
    foot += size * 0.86;
    const look = { size, lineHeight: size + 4, strong: true, className: 't-serif' };
    const { lines } = appendLabel(group, number, { ...look, ...at, y: foot });
    foot += (lines - 1) * look.lineHeight + 30;
  }
  if (mark.detail) set(mark.detail, type.detail);
  foot += compact ? 2 : 8;
  const status = { cx: x + 4.5, cy: foot - 4.5, r: 4 };
  circle(group, planned ? `s-expected s-${colour}` : `s-${colour}`, status);
  foot += appendLabel(group, messages.status[mark.status], {
    ...{ ...type.small, x: x + 15, y: foot, width: width - 15 },
  }).height;
  for (const { paragraph, fragment } of mark.evidence)
    set(`${fill(messages.figure.paragraph, { n: paragraph })} “${innerQuotes(fragment)}”`, {
      ...type.small,
      // Quotes beside figures are wider in WebKit than measured.
      width: width - 16,
      ...(edition === 'en' ? { lang: 'zh-CN' } : {}),
    });
  return foot - 8 - y;
}

/** `预计20万元` is a word and a number with its unit; a missing value only a word. */
function split(value: string): { word: string; number: string } {
  const [, word = '', number = ''] = /^(\D*)(.*)$/u.exec(value)!;
  return { word: word.trim(), number };
}
