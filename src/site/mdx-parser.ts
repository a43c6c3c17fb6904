import { mdxToMdast } from 'satteri';
import { type MdxParser, type Mention, type ParsedMdx, placeAt } from '../data/mdx.ts';
import { plain, plainColumn, readable } from './markdown.ts';

/** The parts of the tree that are looked at. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  /** Of links, pictures and named links. */
  url?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

/** Reads a text with the parser that the build reads it with, so that what passes here can be built. */
export const parseMdx: MdxParser = (source) => {
  const parsed: ParsedMdx = { elements: [], code: [], links: [], headings: [], stars: [] };
  const text = readable(source);
  const lines = text.split('\n');
  const inSource = <T extends { line: number; column: number }>(place: T): T => ({
    ...place,
    column: plainColumn(lines[place.line - 1] ?? '', place.column),
  });
  try {
    walk(mdxToMdast(text) as unknown as Node, parsed, inSource);
    return parsed;
  } catch (error) {
    return { ...parsed, error: inSource(placed(error)) };
  }
};

/** The parser begins its message with `line:column: ` and ends it with a code of its own. */
function placed(error: unknown): NonNullable<ParsedMdx['error']> {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', message = text] =
    /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(text) ?? [];
  const plain = message.split('\n')[0]!.replace(/ \((?:mdx|note)[^)]*\)/g, '');
  return { line: Number(line), column: Number(column), message: plain };
}

type Placing = <T extends { line: number; column: number }>(place: T) => T;

function walk(node: Node, parsed: ParsedMdx, inSource: Placing): void {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const { line, column } = inSource(start);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    parsed.elements.push({ ...elementOf(node), line, column });
  else if (/^mdx(FlowExpression|TextExpression|jsEsm)$/.test(node.type) && !isComment(node.value))
    parsed.code.push({ line, column, text: plain(node.value ?? '').trim() });
  else if (node.url !== undefined && node.url !== null)
    parsed.links.push({
      line,
      column,
      target: plain(node.url),
      ...(node.type === 'image' ? { picture: true } : {}),
    });
  else if (node.type === 'heading')
    parsed.headings.push({ line, column, depth: node.depth ?? 1, text: textIn(node) });
  else if (node.type === 'text' && node.value?.includes('**')) {
    const at = placeAt(node.value, node.value.indexOf('**'), start.line);
    parsed.stars.push(
      inSource({ ...at, column: at.column + (at.line === start.line ? start.column - 1 : 0) }),
    );
  }
  for (const child of node.children ?? []) walk(child, parsed, inSource);
}

const textIn = ({ value, children = [] }: Node): string =>
  plain(value ?? '') + children.map(textIn).join('');

const isComment = (text = '') => /^\s*\/\*[\s\S]*\*\/\s*$/.test(text) || text.trim() === '';

function elementOf({
  name,
  attributes = [],
  children = [],
}: Node): Omit<Mention, 'line' | 'column'> {
  const names = attributes.map((attribute) => attribute.name ?? '{…}');
  return {
    component: name ?? '',
    attributes: Object.fromEntries(
      attributes.map(({ name: key = '{…}', value }) => [key, textOf(value)]),
    ),
    coded: attributes
      .filter(({ type, value }) => type !== 'mdxJsxAttribute' || isCode(value))
      .map(({ name: key = '{…}' }) => key),
    twice: [...new Set(names.filter((each, index) => names.indexOf(each) < index))],
    filled: children.length > 0,
  };
}

/** An attribute without a value is true. */
const textOf = (value: unknown) => (typeof value === 'string' ? plain(value) : 'true');
const isCode = (value: unknown) => typeof value === 'object' && value !== null;
