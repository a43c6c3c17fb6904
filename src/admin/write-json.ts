import { getNodeValue, type Node, parseTree } from 'jsonc-parser';

/**
 * A JSON file with another value: what did not change keeps every byte, also in
 * a file that somebody set by hand in a way of their own. New parts stand as
 * content/ writes them: two spaces, a line a value, a line break at the end.
 */
export function writeJson(text: string, value: unknown): string {
  const root = parseTree(text)!;
  const written = render(text, root, value, '');
  return `${text.slice(0, root.offset)}${written}${text.slice(root.offset + root.length).trimEnd()}\n`;
}

/** A part of a list or object: what stands before it (`"name": `), its value, and where it stands now. */
interface Part {
  head: string;
  value: unknown;
  node: Node | undefined;
}

/** @param indent white space at the beginning of the line on which the value stands */
function render(text: string, node: Node | undefined, value: unknown, indent: string): string {
  if (!node) return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  const own = slice(text, node);
  if (same(getNodeValue(node), value)) return own;
  const parts = partsOf(node, value);
  if (!parts) return render(text, undefined, value, indent);
  const olds = valuesIn(node);
  if (parts.length === olds.length && parts.every((part, index) => part.node === olds[index])) {
    // The same parts with other values: replaced where they stand.
    let from = node.offset;
    const pieces = parts.map(({ node: old, value: one }) => {
      const before = text.slice(from, old!.offset);
      from = old!.offset + old!.length;
      return before + render(text, old, one, indentAt(text, old!.offset));
    });
    return pieces.join('') + text.slice(from, node.offset + node.length);
  }
  // Other parts: on one line where it was on one, else a line a part.
  const [open, close] = [own[0], own.at(-1)];
  if (!parts.length) return `${open}${close}`;
  const written = (inner: string) =>
    parts.map(({ head, node: old, value: one }) => head + render(text, old, one, inner));
  const first = node.children?.[0];
  if (first && !own.includes('\n')) {
    const pad = own[1] === ' ' ? ' ' : '';
    const line = written('').map((part) => part.replace(/\n\s*/g, ' '));
    return `${open}${pad}${line.join(', ')}${pad}${close}`;
  }
  const outer = indentAt(text, node.offset) || indent;
  const inner = first ? indentAt(text, first.offset) : `${outer}  `;
  const lines = written(inner).map((part) => `${inner}${part}`);
  return `${open}\n${lines.join(',\n')}\n${outer}${close}`;
}

/** The parts of a list or object; undefined where the value is neither, or the other. */
function partsOf(node: Node, value: unknown): Part[] | undefined {
  if (node.type === 'object' && typeof value === 'object' && value && !Array.isArray(value)) {
    const olds = new Map(
      node.children?.map(({ children }) => [children?.[0]?.value, children?.[1]]),
    );
    return Object.entries(value).map(([name, one]) => ({
      head: `${JSON.stringify(name)}: `,
      value: one,
      node: olds.get(name),
    }));
  }
  if (node.type !== 'array' || !Array.isArray(value)) return undefined;
  const left = valuesIn(node);
  if (left.length === value.length)
    return value.map((one, index) => ({ head: '', value: one, node: left[index] }));
  const take = (wanted: (one: Node) => boolean) => {
    const index = left.findIndex(wanted);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  // An item is the old one where it is equal to it, or has its id.
  const olds = value.map((item) => take((one) => same(getNodeValue(one), item)));
  return value.map((item, index) => {
    const id = item?.id;
    const old = olds[index] ?? take((one) => id !== undefined && getNodeValue(one)?.id === id);
    return { head: '', value: item, node: old };
  });
}

/** The values in a list or object, in order. */
const valuesIn = ({ type, children = [] }: Node) =>
  type === 'object' ? children.map((property) => property.children![1]!) : [...children];

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

const slice = (text: string, node: Node) => text.slice(node.offset, node.offset + node.length);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
