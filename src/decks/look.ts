import { type ColourToken, palette } from '../charts/shared/theme.ts';
import type { DeckLang } from './spec.ts';

/** The slide in inches: 16 to 9. */
export const page = { width: 13.333, height: 7.5, margin: 0.6 };

/** Everything between the margins. */
export const inner = page.width - 2 * page.margin;

/** Room for a slide's body, in inches: all under the title, or to the right of it. */
export const body = { bottom: 6.5, besideTop: 0.72, besideX: 4.3 };

/** The left column of a slide whose body stands beside its words. */
export const aside = { width: 3.4 };

export const footer = { rule: 6.66, top: 6.72, qr: 0.72 };

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

/** Width of a line in ems, roughly and rather too much: to choose a size, never to set a line. */
export function ems(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/.test(character) ? 1 : 0.56;
  return width;
}

/** How many lines a text takes at a size (pt) in a width (inches). */
export function lineCount(text: string, size: number, width: number): number {
  const perLine = (width * 72) / size;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(ems(line) / perLine)), 0);
}

/** The largest of the sizes (pt) at which the text keeps within its lines, or the last. */
export function largestSize(
  text: string,
  sizes: readonly number[],
  width: number,
  lines: number,
): number {
  return sizes.find((size) => lineCount(text, size, width) <= lines) ?? sizes.at(-1)!;
}
