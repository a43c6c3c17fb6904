import { transform } from 'lightningcss';

const className = /\.(-?[_a-z][\w-]*)/gi;

/**
 * A style sheet without the rules for classes that a page cannot have.
 * @param css finished CSS
 * @param unused class names that stand neither in the page's HTML nor in the browser code
 */
export function trimCss(css: string, unused: string[]): string {
  const { code } = transform({
    filename: 'page.css',
    code: new TextEncoder().encode(css),
    minify: true,
    unusedSymbols: unused,
    // What stands there is for the browsers that the build was made for: nothing is rewritten.
    exclude: 0xffffffff,
  });
  return new TextDecoder().decode(code);
}

/** Class names of a style sheet, each once. */
export function classesOf(css: string): string[] {
  const selectors = css.replace(/"[^"]*"|url\([^)]*\)/g, '').match(/[^{};]+(?=\{)/g) ?? [];
  return [
    ...new Set(selectors.flatMap((text) => [...text.matchAll(className)].map(([, name]) => name!))),
  ];
}

/** The words of a text as class names would be written. */
export function wordsOf(text: string): string[] {
  return text.match(/[\w-]+/g) ?? [];
}

/** Comments, the files that a module imports, and a keyword that is a class of ours as well. */
const noClasses = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^(?:import|\} from)\b.*$|\bcase\b(?= ['"])/gm;

/**
 * The words of browser code that may be class names it adds. A name after a dot
 * is a selector or a property: what it stands for is in the page already, or not at all.
 */
export function addedWordsOf(code: string): string[] {
  return code.replace(noClasses, '').match(/(?<![.\w-])[\w-]+/g) ?? [];
}
