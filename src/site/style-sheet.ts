import { themeDeclarations } from '../charts/shared/theme.ts';
import type { Edition } from '../i18n/index.ts';
import { type FontFile, type FontName, ranges } from './fonts.ts';
import { files } from './urls.ts';

// local() first: only a machine without any Chinese font fetches the fallback. Looking
// for each name takes a slow phone a millisecond before the first words, so the most
// common stand first; Windows finds its own by the families named in text.css.
const localHan = [
  'PingFangSC-Regular',
  'PingFang SC',
  'NotoSansCJKsc-Regular',
  'Noto Sans CJK SC',
  'Droid Sans Fallback',
  'HarmonyOS Sans SC',
  'MiSans',
  'OPPO Sans',
  'vivo Sans',
  'Source Han Sans SC',
  'Source Han Sans CN',
  'NotoSansSC-Regular',
  'Noto Sans SC',
  'WenQuanYi Micro Hei',
  'Microsoft YaHei',
  'Heiti SC',
  'SimHei',
]
  .map((name) => `local("${name}")`)
  .join(',');

/**
 * The faces of the page. Chinese glyphs are as wide in every font and may swap
 * in late; Latin ones are not, so they come in time or not at all.
 * @param whole fonts for words that are not in the page yet: what a search finds
 */
export function fontFaces(
  edition: Edition,
  font: Record<FontName, FontFile>,
  whole = font,
): string {
  const range = ranges(edition);
  const url = (name: FontName, of = font) => files.font(of[name].name);
  const han = (family: string, characters: string) =>
    `@font-face{font-family:"${family}";font-display:swap;src:${localHan},url("${url('sans-han')}") format("woff2");unicode-range:${characters}}`;
  return [
    `@font-face{font-family:"Three Lenses Serif";font-weight:600;font-display:swap;src:url("${url('serif-han')}") format("woff2");unicode-range:${range.han}}`,
    `@font-face{font-family:"Three Lenses Serif";font-weight:600;font-display:optional;src:url("${url('serif-latin')}") format("woff2");unicode-range:${range.latin}}`,
    ...(whole === font
      ? []
      : [
          `@font-face{font-family:"Three Lenses Serif Whole";font-weight:600;font-display:swap;src:url("${url('serif-han', whole)}") format("woff2")}`,
        ]),
    han('Han Fallback', range.han),
    // Before the system's font, whose quotes and dashes are as narrow as in English.
    ...(edition === 'en' ? [] : [han('Han Marks', range.shared)]),
  ].join('');
}

const light = `color-scheme:light;${themeDeclarations('light')}`;
const dark = `color-scheme:dark;${themeDeclarations('dark')}`;

/**
 * Where the system forces its colours, text and ground of drawings are the
 * system's, too, and what else has a colour goes by the system's scheme and not
 * by a kept theme: a drawing keeps its own colours, and dark ones were lost on
 * a dark ground.
 */
const forced = [
  `@media(forced-colors:active) and (prefers-color-scheme:dark){:root{${dark}}}`,
  '@media(forced-colors:active){:root:root{',
  '--paper:Canvas;--rule:GrayText;--rule-strong:GrayText;',
  '--ink:CanvasText;--ink-2:CanvasText;--ink-3:CanvasText}}',
].join('');
/** The dark theme that a reader keeps or an address asks for. */
const asked = `@media(forced-colors:none){:root[data-theme=dark]{${dark}}}`;

/** Colours that follow the reader's system until the reader keeps a theme; paper is always light. */
export const followTheme = [
  `:root{${light}}`,
  `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
  asked,
  forced,
  `@media print{:root:root:root{${light}}}`,
].join('');

/**
 * Colours of an embed: light unless its address asks for dark, or for the
 * reader's own scheme. On a page's own ground it keeps the light colour scheme,
 * because browsers put an opaque ground under a frame of another scheme.
 */
export const embedTheme = [
  `:root{${light}}`,
  asked,
  `@media(prefers-color-scheme:dark){:root[data-theme=auto]{${dark}}}`,
  forced,
  ':root[data-transparent]{color-scheme:light;background:none}',
  `@media print{:root:root{${light}}}`,
].join('');
