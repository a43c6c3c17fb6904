/**
 * A light reading of an MDX story: which words a reader sees, and which
 * components it names. It does not build the page; Astro does.
 */

/** A component in the text: `<Figure id="sampled" of="x" />`. */
export interface Mention {
  component: string;
  attributes: Record<string, string>;
  /** Counted from 1 in the file. */
  line: number;
  column: number;
}

const tag = /<\/?([A-Za-z][\w.]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*\/?>/g;
const attribute = /([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}))?/g;

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
  return [...blankComments(body).matchAll(tag)]
    .filter((match) => /^[A-Z]/.test(match[1]!) && !match[0].startsWith('</'))
    .map((match) => ({
      component: match[1]!,
      attributes: Object.fromEntries(
        [...match[2]!.matchAll(attribute)].map(([, name, double, single, braces]) => [
          name!,
          double ?? single ?? braces ?? 'true',
        ]),
      ),
      ...placeAt(body, match.index, firstLine),
    }));
}

/**
 * The text with all that a reader does not see as words (tags with their
 * attributes, comments, imports, link targets, code, heading ids) blanked by
 * spaces, so that places stay true.
 */
export function visibleText(body: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return blankComments(body)
    .replace(/^(?:import|export)\s.*$/gm, blank)
    .replace(tag, blank)
    .replace(/(\]\()([^)]*)\)/g, (_, open: string, target: string) => `${open}${blank(target)})`)
    .replace(/```[\s\S]*?```|`[^`\n]*`/g, blank)
    .replace(/\{[^{}]*\}/g, blank)
    .replace(/&#?\w+;/g, blank);
}

function blankComments(body: string): string {
  return body.replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, (text) =>
    text.replace(/[^\n]/g, ' '),
  );
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
