/**
 * A light reading of an MDX story: which words a reader sees, and which
 * components it names. It does not build the page; Astro does.
 */

/** A component or tag of HTML in the text: `<Figure id="sampled" of="x" />`. */
export interface Mention {
  component: string;
  attributes: Record<string, string>;
  /** Counted from 1 in the file. */
  line: number;
  column: number;
  /** What only the build's parser sees: attributes that are code, not text; those given more than once. */
  coded?: string[];
  twice?: string[];
  /** Whether anything stands between its tags; known to the build's parser alone. */
  filled?: boolean;
}

/** What the build's own MDX parser says of a text; see src/site/mdx-parser.ts. */
export interface ParsedMdx {
  /** Why it cannot be read, with the place in the text. */
  error?: { line: number; column: number; message: string };
  /** Every element that it sees, tags of HTML too. */
  elements: Mention[];
  /** Programs in the text: imports, exports, expressions. */
  code: { line: number; column: number; text: string }[];
  /** Where links and pictures lead. */
  links: { line: number; column: number; target: string; picture?: boolean }[];
  headings: { line: number; column: number; depth: number; text: string }[];
  /** Asterisks that stay asterisks. */
  stars: { line: number; column: number }[];
}
export type MdxParser = (source: string) => ParsedMdx;

// Braces may hold an object in an object: three levels are as deep as a story goes.
const braces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const value = `"[^"]*"|'[^']*'|${braces}`;
const tag = new RegExp(
  String.raw`<\/?([A-Za-z][\w.]*)((?:\s+[\w:-]+(?:=(?:${value}))?)*)\s*\/?>`,
  'g',
);
const attribute = new RegExp(String.raw`([\w:-]+)(?:=(${value}))?`, 'g');

/** Frontmatter and body; `line` is the line of the file on which the body starts. */
export function splitFrontmatter(source: string): {
  frontmatter: string;
  body: string;
  line: number;
} {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return { frontmatter: '', body: source, line: 1 };
  return {
    frontmatter: match[1]!,
    body: source.slice(match[0].length),
    line: match[0].split('\n').length,
  };
}

/** Components of a text, in order. Tags that begin with a capital only. */
export function mentions(body: string, firstLine = 1): Mention[] {
  return [...withoutCode(body).matchAll(tag)]
    .filter((match) => /^[A-Z]/.test(match[1]!) && !match[0].startsWith('</'))
    .map((match) => ({
      component: match[1]!,
      attributes: Object.fromEntries(
        [...match[2]!.matchAll(attribute)].map(([, name, given]) => [
          name!,
          given === undefined ? 'true' : unquote(given),
        ]),
      ),
      ...placeAt(body, match.index, firstLine),
    }));
}

/** Headings, links and pictures as a light reading finds them, where the build's parser is not at hand. */
export function lightParsed(body: string, firstLine = 1): ParsedMdx {
  const text = withoutCode(body);
  const at = (index: number) => placeAt(body, index, firstLine);
  return {
    elements: mentions(body, firstLine),
    code: [],
    links: [...text.matchAll(/(!?)\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?([^\s)>]*)/g)].map((match) => ({
      ...at(match.index),
      target: match[2]!,
      ...(match[1] ? { picture: true } : {}),
    })),
    headings: [...text.matchAll(/^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/gm)].map((match) => ({
      ...at(match.index),
      depth: match[1]!.length,
      text: match[2]!.replace(tag, ''),
    })),
    stars: [],
  };
}

/** `"x"`, `'x'` and `{"x"}` say x; other braces say what is in them. */
function unquote(given: string): string {
  const inner = given.slice(1, -1).trim();
  return given.startsWith('{') && /^(["']).*\1$/s.test(inner) ? inner.slice(1, -1) : inner;
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/**
 * The text with all that a reader does not see as words (tags with their
 * attributes, comments, imports, addresses, code, heading ids, the numbers of
 * lists and notes) blanked by spaces, so that places stay true.
 */
export function visibleText(body: string): string {
  return (
    withoutCode(body)
      .replace(/^(?:import|export)\s.*$/gm, blank)
      .replace(tag, blank)
      .replace(/(\]\()([^)]*)\)/g, (_, open: string, target: string) => `${open}${blank(target)})`)
      .replace(/\[\^[^\]\s]+\]:?/g, blank)
      .replace(/^[ \t]*\[[^\]\n]+\]:.*$/gm, blank)
      .replace(/<?https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+>?/g, blank)
      .replace(/^[ \t]*\d+[.)](?=[ \t])/gm, blank)
      // An expression that is a text or a number is read like any other word.
      .replace(/\{(?!\s*["'\d])[^{}]*\}/g, blank)
      .replace(/&#?\w+;/g, blank)
  );
}

/** The text with its comments and code blanked: neither is read as a story's words, nor are its tags drawn. */
export function withoutCode(body: string): string {
  return body
    .replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, blank)
    .replace(/^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1[`~]*[ \t]*$/gm, blank)
    .replace(/(`+)[^`\n](?:[^\n]*?[^`\n])??\1(?!`)/g, blank);
}

/** Line and column (from 1) of an offset. */
export function placeAt(
  text: string,
  offset: number,
  firstLine = 1,
): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: firstLine + before.length - 1, column: before.at(-1)!.length + 1 };
}
