import { splitFrontmatter } from '../data/mdx.ts';
import { headOf, withHeadValue } from '../data/series.ts';

/** A story or page: the values of its head, and its body. */
export interface Text {
  head: Readonly<Record<string, unknown>>;
  body: string;
}

/** Head and body of an MDX file. */
export const readMdx = (text: string): Text => ({
  head: headOf(text),
  body: splitFrontmatter(text).body.replace(/^\n+/, '').trimEnd(),
});

/** The file with other values; what did not change keeps every byte. */
export function writeMdx(text: string, { head, body }: Text): string {
  const was = readMdx(text);
  const changed = Object.keys({ ...was.head, ...head }).filter(
    (name) => head[name] !== was.head[name],
  );
  const written = changed.reduce((rest, name) => withHeadValue(rest, name, head[name]), text);
  if (body === was.body) return written;
  const old = splitFrontmatter(text).body;
  const gap = /^\n*/.exec(old)?.[0] || '\n';
  return `${written.slice(0, written.length - old.length)}${gap}${body}\n`;
}
