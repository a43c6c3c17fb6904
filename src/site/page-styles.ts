import type { Edition } from '../i18n/index.ts';
import { cachedJson } from './build-cache.ts';
import { editing } from './editing.ts';
import { sourceDigest } from './source-digest.ts';
import { addedWordsOf, classesOf, trimCss, wordsOf } from './trim-css.ts';

const code = import.meta.glob<string>(['../client/**/*.ts', '!../client/**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const always = new Set(Object.values(code).flatMap(addedWordsOf));

/**
 * The part of a style sheet that a page can use: for what is in its body, what
 * the browser code adds, and its own language (a word of another one stands in
 * a Chinese page, but no headline or figure).
 */
export function trimmed(css: string, body: string, edition: Edition): string {
  return editing ? css : withoutUnused(edition === 'en' ? css : withoutEnglish(css), body);
}

/** Rules for the parts of an English page; that for all that is in English stays. */
function withoutEnglish(css: string): string {
  return css.replace(/(?<=[{}]\s*)(?:html:lang\(en\)|:lang\(en\)\s[^{},]+)\s*\{[^{}]*\}/g, '');
}

function withoutUnused(css: string, body: string): string {
  const words = new Set([...always, ...wordsOf(body)]);
  const sheet = sheets.get(css) ?? { classes: classesOf(css), trimmed: new Map<string, string>() };
  sheets.set(css, sheet);
  const unused = sheet.classes.filter((name) => !words.has(name));
  const key = unused.join(' ');
  const made = sheet.trimmed.get(key) ?? kept(css, unused);
  sheet.trimmed.set(key, made);
  return made;
}

/** Under .cache/css: what a change of content leaves out is mostly what the build before left out. */
function kept(css: string, unused: string[]): string {
  digest ??= sourceDigest(['src/site/page-styles.ts', 'src/site/trim-css.ts'], /lightningcss/);
  const from = [digest, css, unused.join(' ')];
  return cachedJson('css', from, () => withoutUnread(trimCss(plain(css), unused)));
}

let digest: string | undefined;

/** Pages of one kind mostly leave out the same rules: stories by the hundred share a style sheet. */
const sheets = new Map<string, { classes: string[]; trimmed: Map<string, string> }>();

/** Without sizes and weights of Tailwind's theme that no rule reads. */
function withoutUnread(css: string): string {
  return css.replace(/--(?:text|font-weight)-[\w-]+:[^;{}]*;?/g, (declaration) =>
    css.includes(`var(${declaration.split(':')[0]})`) ? declaration : '',
  );
}

/** Without Tailwind's variables that nothing here sets, and without what the bundler says twice. */
function plain(css: string): string {
  return css
    .replaceAll('var(--tw-border-style)', 'solid')
    .replace(/var\(--tw-leading,(var\([\w-]+\))\)/g, '$1')
    .replace(/--tw-font-weight:[^;}]*;?/g, '')
    .replace(/@layer properties\{@supports[^{]*\{[^{]*\{[^}]*\}\}\}/, '')
    .replace(/@property --tw-[\w-]+\{[^}]*\}/g, '')
    .replace(/([\w-]+:[^;{}]+;)\1+/g, '$1');
}
