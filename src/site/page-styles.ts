import { editing } from './editing.ts';
import { addedWordsOf, trimCss, wordsOf } from './trim-css.ts';

const code = import.meta.glob<string>(['../client/**/*.ts', '!../client/**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const added = Object.values(code).flatMap(addedWordsOf);

/** The part of a style sheet that a page can use: for what is in its body and what the browser code adds. */
export function trimmed(css: string, body: string): string {
  if (editing) return css;
  return trimCss(css, new Set([...added, ...wordsOf(body)]));
}
