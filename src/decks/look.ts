import { measure } from '../charts/shared/measure.ts';
import { headlineLines } from '../i18n/headline.ts';
import type { DeckLang } from './spec.ts';

/** The slide in inches: 16 to 9, and 7.5 high. Rules, mark and number stand in `template/`. */
export const page = { width: 13.333, margin: 0.6 };

/** Everything between the margins. */
export const inner = page.width - 2 * page.margin;

/** Where a body under its title ends, in inches. */
export const bodyBottom = 6.42;

/** A slide whose drawing has the whole height and its words a column on the left, in inches. */
export const aside = {
  least: 2.75,
  told: 3.7,
  most: 5.6,
  gap: 0.3,
  right: 0.35,
  top: 0.36,
  bottom: 7.16,
};

/** Source and QR code at a slide's foot, in inches. */
export const footer = { top: 6.64, qr: 0.72 };

/** No text is smaller, pt: sources and the slide's number, and everything else. */
export const least = { source: 12, text: 16 };

/** Labels of a drawing, 12 px high, grow no larger than this, in inches a px: its words need the room more. */
export const mostScale = 24 / 72 / 12;

/**
 * Magnification of a drawing in inches a px where its labels come out largest:
 * under the words of its slide, or beside them.
 */
export function drawingScale(
  { width, height }: { width: number; height: number },
  hasText: boolean,
): { scale: number; beside: boolean } {
  const words = hasText ? aside.told : aside.least;
  const room = page.width - page.margin - words - aside.gap - aside.right;
  const beside = Math.min(room / width, (aside.bottom - aside.top) / height);
  const under = Math.min(inner / width, (hasText ? 3.2 : 4.1) / height);
  return { scale: Math.min(mostScale, Math.max(beside, under)), beside: beside > under };
}

/** English Metric Units: 914,400 to the inch. */
export const emu = (inches: number): number => Math.round(inches * 914_400);

/** `lang` of a run. */
export const runLang = (lang: DeckLang) => (lang === 'en' ? 'en-US' : 'zh-CN');

/**
 * How many lines a text takes; words stay whole, Chinese may end a line anywhere.
 * @param size pt; width in inches; bold serif letters of a heading are wider
 */
export function lineCount(
  text: string,
  { size, width, heading = false }: { size: number; width: number; heading?: boolean },
): number {
  const room = (width * 72) / size;
  const ems = (piece: string) => measure(piece, 1, { strong: heading });
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const piece of paragraph.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/g) ?? []) {
      const next = used + ems(piece.trimEnd());
      if (used > 0 && next > room) lines += 1;
      used = used > 0 && next > room ? ems(piece) : used + ems(piece);
    }
  }
  return lines;
}

/** A heading broken between words, where a page would break it; in English, where the program breaks it. */
export function headingLines(
  text: string,
  lang: DeckLang,
  { size, width }: { size: number; width: number },
): string[] {
  // Fonts differ: a line that just fits would be broken once more.
  const share = (line: string) => measure(line, size, { strong: true }) / (width * 72 * 0.93);
  return text.split('\n').flatMap((line) => headlineLines(line, lang, share) ?? [line]);
}
