import { parseDocument, stringify } from 'yaml';
import { splitFrontmatter } from '../data/mdx.ts';

/** A story or page: the values of its head, and its body. */
export interface Text {
  head: Readonly<Record<string, unknown>>;
  body: string;
}

/** Head and body of an MDX file. */
export function readMdx(text: string): Text {
  const { frontmatter, body } = splitFrontmatter(text);
  const head = parseDocument(frontmatter).toJS() as Record<string, unknown> | null;
  return { head: head ?? {}, body: body.replace(/^\n+/, '').trimEnd() };
}

/** The file with other values; what did not change keeps every byte. */
export function writeMdx(text: string | undefined, { head, body }: Text): string {
  if (text === undefined)
    return `---\n${Object.entries(head).map(lineOf).join('\n')}\n---\n\n${body}\n`;
  const was = readMdx(text);
  const { frontmatter, body: oldBody } = splitFrontmatter(text);
  const names = new Set([...Object.keys(was.head), ...Object.keys(head)]);
  const written = [...names].reduce(
    (rest, name) => (head[name] === was.head[name] ? rest : withValue(rest, name, head[name])),
    frontmatter,
  );
  const start = text.indexOf(frontmatter);
  const closing = text.slice(start + frontmatter.length, text.length - oldBody.length);
  const gap = /^\n*/.exec(oldBody)?.[0] || '\n';
  return `${text.slice(0, start)}${written}${closing}${body === was.body ? oldBody : `${gap}${body}\n`}`;
}

/** The head with another value under a name; `undefined` takes the name away. */
function withValue(frontmatter: string, name: string, value: unknown): string {
  const document = parseDocument(frontmatter);
  const node = document.get(name, true) as { range?: [number, number, number] | null } | undefined;
  if (!node?.range)
    return value === undefined ? frontmatter : `${frontmatter}\n${lineOf([name, value])}`;
  const [from, to] = node.range;
  const start = frontmatter.lastIndexOf(`${name}:`, from);
  if (value === undefined)
    return `${frontmatter.slice(0, start)}${frontmatter.slice(to).replace(/^\n/, '')}`.trimEnd();
  // A folded text takes its line break with it.
  const end = frontmatter.slice(from, to).endsWith('\n') ? '\n' : '';
  return frontmatter.slice(0, from) + scalar(value) + end + frontmatter.slice(to);
}

const lineOf = ([name, value]: [string, unknown]) => `${name}: ${scalar(value)}`;

/** One line each: a text with line breaks is quoted, for a block would need the place's indent. */
function scalar(value: unknown): string {
  return typeof value === 'string' && value.includes('\n')
    ? JSON.stringify(value)
    : stringify(value, { lineWidth: 0 }).trimEnd();
}
