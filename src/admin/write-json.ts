import { getNodeValue, type Node, parseTree } from 'jsonc-parser';

/** How content/ writes JSON: two spaces, a line a value, a line break at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * A JSON file with another value: what did not change keeps every byte, also in
 * a file that somebody set by hand in a way of their own.
 */
export function writeJson(text: string | undefined, value: unknown): string {
  const root = text === undefined ? undefined : parseTree(text);
  if (text === undefined || !root) return formatJson(value);
  const written = render(text, root, value, '');
  return `${text.slice(0, root.offset)}${written}${text.slice(root.offset + root.length).trimEnd()}\n`;
}

/** @param indent white space at the beginning of the line on which the value stands */
function render(text: string, node: Node | undefined, value: unknown, indent: string): string {
  if (!node) return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  const own = slice(text, node);
  if (same(getNodeValue(node), value)) return own;
  if (node.type === 'array' && Array.isArray(value)) return renderList(text, node, value, indent);
  if (node.type === 'object' && isObject(value)) return renderObject(text, node, value, indent);
  return render(text, undefined, value, indent);
}

function renderList(text: string, node: Node, value: unknown[], indent: string): string {
  const children = node.children ?? [];
  if (children.length === value.length)
    return splice(text, node, children, (child, index, inner) =>
      render(text, child, value[index], inner),
    );
  const left = [...children];
  // An item is the old one where it is equal to it, or has its id.
  const olds = value.map((item) => take(left, (child) => same(getNodeValue(child), item)));
  for (const [index, item] of value.entries())
    olds[index] ??= take(
      left,
      (child) => idOf(item) !== undefined && idOf(getNodeValue(child)) === idOf(item),
    );
  return wrap(text, node, indent, (inner) =>
    value.map((item, index) => render(text, olds[index], item, inner)),
  );
}

function renderObject(
  text: string,
  node: Node,
  value: Record<string, unknown>,
  indent: string,
): string {
  const properties = (node.children ?? []).map(({ children }) => ({
    name: String(children?.[0]?.value),
    node: children?.[1],
  }));
  const names = Object.keys(value);
  if (
    same(
      names,
      properties.map(({ name }) => name),
    )
  )
    return splice(
      text,
      node,
      properties.map((property) => property.node as Node),
      (child, index, inner) => render(text, child, value[names[index]!], inner),
    );
  return wrap(text, node, indent, (inner) =>
    names.map((name) => {
      const old = properties.find((property) => property.name === name)?.node;
      return `${JSON.stringify(name)}: ${render(text, old, value[name], inner)}`;
    }),
  );
}

/** The text of a value with its parts replaced where they stand. */
function splice(
  text: string,
  node: Node,
  parts: Node[],
  replace: (part: Node, index: number, indent: string) => string,
): string {
  let from = node.offset;
  const pieces = parts.map((part, index) => {
    const before = text.slice(from, part.offset);
    from = part.offset + part.length;
    return before + replace(part, index, indentAt(text, part.offset));
  });
  return pieces.join('') + text.slice(from, node.offset + node.length);
}

/** A list or object with other parts than before: on one line where it was on one, else a line a part. */
function wrap(
  text: string,
  node: Node,
  indent: string,
  parts: (indent: string) => string[],
): string {
  const own = slice(text, node);
  const [open, close] = [own[0], own.at(-1)];
  const first = node.children?.[0];
  if (first && !own.includes('\n')) {
    const pad = own[1] === ' ' ? ' ' : '';
    const line = parts('').map((part) => part.replace(/\n\s*/g, ' '));
    return line.length ? `${open}${pad}${line.join(', ')}${pad}${close}` : `${open}${close}`;
  }
  const outer = indentAt(text, node.offset) || indent;
  const inner = first ? indentAt(text, first.offset) : `${outer}  `;
  const lines = parts(inner).map((part) => `${inner}${part}`);
  return lines.length ? `${open}\n${lines.join(',\n')}\n${outer}${close}` : `${open}${close}`;
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function take<T>(list: T[], wanted: (one: T) => boolean): T | undefined {
  const index = list.findIndex(wanted);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

const slice = (text: string, node: Node) => text.slice(node.offset, node.offset + node.length);
const idOf = (value: unknown) => (isObject(value) ? value.id : undefined);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
