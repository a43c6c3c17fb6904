import { createHash } from 'node:crypto';
import { chartRules, themeDeclarations } from '../charts/shared/theme.ts';
import { type Edition, editions } from '../i18n/index.ts';
import embedCss from '../styles/embed.css?inline';
import siteCss from '../styles/site.css?inline';
import { fonts, headingCharacters, rangeOf, ranges } from './fonts.ts';
import { files } from './urls.ts';

const serif = 'Three Lenses Serif';

// local() first: only a machine without any Chinese font fetches ours.
const local = [
  'PingFangSC-Regular',
  'PingFang SC',
  'NotoSansCJKsc-Regular',
  'Noto Sans CJK SC',
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
].map((name) => `local("${name}")`);
// It has no quotes and dashes.
const localText = [...local, 'local("Droid Sans Fallback")'];

const face = (family: string, display: string, source: string, characters: string) =>
  `@font-face{font-family:"${family}";${family === serif ? 'font-weight:600;' : ''}font-display:${display};src:${source};unicode-range:${characters}}`;
const url = (name: string) => `url("${files.font(fonts()[name]!.name)}") format("woff2")`;

/** The face that has all Chinese headings of a story's page, which so needs no other page's characters. */
export function storyFace(slug: string, edition: Edition): string {
  const characters = headingCharacters().stories[slug];
  if (edition === 'en' || !characters) return '';
  return face(serif, 'swap', url(`serif-story-${slug}`), rangeOf(characters));
}

/**
 * The faces of an edition. Chinese glyphs are as wide in every font and may swap
 * in late; Latin ones are not, so they come in time or not at all.
 */
function fontFaces(edition: Edition): string {
  const range = ranges(edition);
  return [
    // Of faces whose ranges overlap the last is asked first.
    face(serif, 'swap', url('serif-rest'), range.han),
    face(serif, 'swap', url('serif-main'), range.main),
    face(serif, 'optional', url('serif-latin'), range.letters),
    ...(range.digits ? [face(serif, 'optional', url('serif-digits'), range.digits)] : []),
    face('Han Fallback', 'swap', `${localText},${url('sans-han')}`, range.han),
    // Before the system's font, whose quotes and dashes are as narrow as in English.
    ...(edition === 'en'
      ? []
      : [
          face('Han Marks', 'swap', `${local},${url('sans-han')}`, range.marks),
          // A line stands where the face of its space has it: this one is there from the first
          // paint and has the serif's own ascent and descent, so that nothing moves when that comes.
          face(serif, 'swap', `${local}`, 'U+20').replace(
            '}',
            ';ascent-override:115.1%;descent-override:28.6%;line-gap-override:0%}',
          ),
        ]),
  ].join('');
}

const light = `color-scheme:light;--by-day:block;--by-night:none;${themeDeclarations('light')}`;
const dark = `color-scheme:dark;--by-day:none;--by-night:block;${themeDeclarations('dark')}`;

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
const followTheme = [
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
const embedTheme = [
  `:root{${light}}`,
  asked,
  `@media(prefers-color-scheme:dark){:root[data-theme=auto]{${dark}}}`,
  forced,
  ':root[data-transparent]{color-scheme:light;background:none}',
  `@media print{:root:root{${light}}}`,
].join('');

/** As many steps as a sequence may have. */
const MOST_STEPS = 40;

/**
 * Which panel of a sequence an embed shows, by the radio button chosen. A style
 * sheet cannot count, so that there is a rule for each.
 */
function stepRules(): string {
  const chosen = Array.from({ length: MOST_STEPS }, (_, index) => {
    const nth = index + 1;
    return `.embed-steps:has(label:nth-child(${nth})>:checked)>.sequence-step:nth-of-type(${nth})`;
  });
  return `@supports selector(:has(*)){${chosen}{visibility:visible}}`;
}

/** What all pages of the site, or all embeds, are styled with, the faces of an edition's fonts aside. */
const rules = {
  site: followTheme + chartRules + siteCss,
  embed: embedTheme + chartRules + embedCss + stepRules(),
};

interface StyleSheet {
  /** Changes with the text. */
  name: string;
  href: string;
  css: string;
}

/** The one style sheet of an edition's pages, or of its embeds. */
export function styleSheet(kind: keyof typeof rules, edition: Edition): StyleSheet {
  const css = fontFaces(edition) + rules[kind];
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 10);
  const name = `${kind}.${editions[edition].file}-${digest}.css`;
  return { name, href: files.asset(`styles/${name}`), css };
}
