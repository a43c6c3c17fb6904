import { type ColourToken, palette } from '../charts/shared/theme.ts';
import type { DeckLang } from './spec.ts';

/** The slide in inches: 16 to 9. */
export const page = { width: 13.333, height: 7.5, margin: 0.6 };

/** Everything between the margins. */
export const inner = page.width - 2 * page.margin;

/** Room for a slide's body, in inches: all under the title, or to the right of it. */
export const body = { bottom: 6.42, besideTop: 0.72, besideX: 4.3 };

/** The left column of a slide whose body stands beside its words. */
export const aside = { width: 3.4 };

export const footer = { rule: 6.58, top: 6.65, qr: 0.72 };

/** The deck's theme: the site's light palette by slots. */
export const themeColours = {
  dk1: 'ink',
  lt1: 'paper',
  dk2: 'ink-2',
  lt2: 'sunken',
  accent1: 'lens-1',
  accent2: 'lens-2',
  accent3: 'lens-3',
  accent4: 'accent',
  accent5: 'rule-strong',
  accent6: 'ink-3',
  hlink: 'accent',
  folHlink: 'lens-3',
} as const satisfies Record<string, ColourToken>;

/** `1F1A15` of a theme slot. */
export function themeHex(slot: keyof typeof themeColours): string {
  return palette.light[themeColours[slot]].slice(1).toUpperCase();
}

/**
 * Fonts by name, from what PowerPoint and WPS find on Chinese machines:
 * SimSun and Microsoft YaHei come with every Windows and with Office on a Mac.
 */
export const fonts = {
  major: { latin: 'Georgia', ea: 'SimSun' },
  minor: { latin: 'Arial', ea: 'Microsoft YaHei' },
};

/** Theme fonts as a run names them. */
export const face = { serif: '+mj-lt', sans: '+mn-lt' };

/** `lang` of a run. */
export function runLang(lang: DeckLang): string {
  return lang === 'en' ? 'en-US' : 'zh-CN';
}

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/;

/** Width in ems, rather too much than too little: to choose a size, never to set a line. */
export function ems(text: string, latin: number): number {
  let width = 0;
  for (const character of text) width += han.test(character) ? 1.02 : latin;
  return width;
}

export interface Setting {
  /** pt */
  size: number;
  /** inches */
  width: number;
  /** Bold serif letters are wider. */
  heading?: boolean;
}

/** How many lines a text takes; words stay whole, Chinese may end a line anywhere. */
export function lineCount(text: string, { size, width, heading = false }: Setting): number {
  const room = (width * 72) / size;
  const latin = heading ? 0.64 : 0.54;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const piece of paragraph.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/g) ?? []) {
      const next = used + ems(piece.trimEnd(), latin);
      if (used > 0 && next > room) lines += 1;
      used = used > 0 && next > room ? ems(piece, latin) : used + ems(piece, latin);
    }
  }
  return lines;
}

/** The largest of the sizes (pt) at which a heading keeps within its lines, or the last. */
export function largestSize(
  text: string,
  sizes: readonly number[],
  width: number,
  lines: number,
): number {
  const fits = (size: number) => lineCount(text, { size, width, heading: true }) <= lines;
  return sizes.find(fits) ?? sizes.at(-1)!;
}
