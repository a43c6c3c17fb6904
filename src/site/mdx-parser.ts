import { mdxToMdast } from 'satteri';
import type { Element, MdxParser, ParsedMdx } from '../data/mdx.ts';

/** The parts of the tree that are looked at. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  /** Of links, pictures and named links. */
  url?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

/** Reads a text with the parser that the build reads it with, so that what passes here can be built. */
export const parseMdx: MdxParser = (source) => {
  let tree: Node;
  try {
    tree = mdxToMdast(source) as unknown as Node;
  } catch (error) {
    return { error: placed(error), elements: [], code: [], links: [] };
  }
  const parsed: ParsedMdx = { elements: [], code: [], links: [] };
  walk(tree, parsed);
  return parsed;
};

/** The parser begins its message with `line:column: ` and ends it with a code of its own. */
function placed(error: unknown): NonNullable<ParsedMdx['error']> {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', message = text] =
    /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(text) ?? [];
  const plain = message.split('\n')[0]!.replace(/ \((?:mdx|note)[^)]*\)/g, '');
  return { line: Number(line), column: Number(column), message: plain };
}

function walk(node: Node, parsed: ParsedMdx): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    parsed.elements.push({ ...elementOf(node), line, column });
  else if (/^mdx(FlowExpression|TextExpression|jsEsm)$/.test(node.type) && !isComment(node.value))
    parsed.code.push({ line, column, text: (node.value ?? '').trim() });
  else if (node.url !== undefined && node.url !== null)
    parsed.links.push({ line, column, target: node.url });
  for (const child of node.children ?? []) walk(child, parsed);
}

const isComment = (text = '') => /^\s*\/\*[\s\S]*\*\/\s*$/.test(text) || text.trim() === '';

function elementOf({
  name,
  attributes = [],
  children = [],
}: Node): Omit<Element, 'line' | 'column'> {
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
const textOf = (value: unknown) => (typeof value === 'string' ? value : 'true');
const isCode = (value: unknown) => typeof value === 'object' && value !== null;
