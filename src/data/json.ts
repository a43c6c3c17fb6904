import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { strangeCharacters } from './characters.ts';
import { placeAt } from './mdx.ts';
import { type Place, type Problem, problem } from './problem.ts';

/** A file's value with the places of its parts, so that every complaint has a line. */
export interface Source {
  file: string;
  value: unknown;
  /** Place of the value at a path; of the nearest above it where there is none. @param field what names it; its path unless given */
  at(path: readonly PropertyKey[], field?: string): Place;
  /** Place of the name before that value. */
  atName(path: readonly PropertyKey[], field?: string): Place;
}

/** Parses a JSON text; syntax errors and names given twice in one object are problems. */
export function parseJson(text: string, file: string): { source?: Source; problems: Problem[] } {
  const clean = text.replace(/^\uFEFF/, '');
  const placed = (offset: number, field?: string): Place => ({
    file,
    ...placeAt(clean, offset),
    ...(field ? { field } : {}),
  });
  const errors: ParseError[] = [];
  const root = parseTree(clean, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors[0] || !root) {
    const { error, offset } = errors[0] ?? { error: undefined, offset: 0 };
    const what = error === undefined ? 'ValueExpected' : printParseErrorCode(error);
    const slip = { what, slip: what, ...slipAt(typedAt(clean, offset)) };
    return { problems: [problem(placed(offset), 'json-syntax', slip)] };
  }
  const nodes = nodesOf(root);
  // Written as they are, the file's reader tells of them; here they come as \u202E.
  const escaped = strangeCharacters(clean).length ? [] : nodes;
  const nodeAt = (path: readonly PropertyKey[]) =>
    findNodeAtLocation(root, path as (string | number)[]);
  const at: Source['at'] = (path, field = formatPath(path)) => {
    // The nearest value that exists: a missing field is shown at its object.
    let known = path;
    while (known.length && !nodeAt(known)) known = known.slice(0, -1);
    return placed(nodeAt(known)?.offset ?? 0, field);
  };
  const source: Source = {
    file,
    value: JSON.parse(clean),
    at,
    atName(path, field = formatPath(path)) {
      const { parent } = nodeAt(path) ?? {};
      return parent?.type === 'property' ? placed(parent.offset, field) : at(path, field);
    },
  };
  const problems = [
    ...nodes
      .flatMap(namesTwice)
      .map(({ name, offset }) => problem(placed(offset, name), 'duplicate-key', { name })),
    ...escaped.flatMap(({ value, offset }) =>
      strangeCharacters(typeof value === 'string' ? value : '')
        .slice(0, 1)
        .map((strange) => problem(placed(offset), 'strange-character', strange)),
    ),
  ];
  return { source, problems };
}

/** A value, every name and every value in it. */
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

/** The names that an object gives once more. */
function namesTwice({ type, children = [] }: Node): { name: string; offset: number }[] {
  const named = type === 'object' ? children : [];
  const names = named.map((property) => String(property.children?.[0]?.value));
  return named.flatMap(({ offset }, index) =>
    names.indexOf(names[index]!) < index ? [{ name: names[index]!, offset }] : [],
  );
}

/** What was typed at a place of wrong JSON: a Chinese sign alone, else the whole word: all of `40间`, of `1,600`. */
function typedAt(text: string, offset: number): string {
  const sign = /^[，、：；｛｝［］【】。]/.exec(text.slice(offset));
  if (sign) return sign[0];
  const before = /[^\s"{}[\]:，：]*$/.exec(text.slice(0, offset))![0];
  const after = /^[^\s"{}[\]:，：]*/.exec(text.slice(offset))![0];
  return (before + after).replace(/^,+|,+$/g, '');
}

/** The slip in what was typed: the keyboard was Chinese, or a number has more than digits. */
function slipAt(at: string): object {
  const plain = at.normalize('NFKC').replace('、', ',').replace('。', '.');
  if (/^[，、：；｛｝［］【】０-９。．－]/u.test(at)) return { slip: 'chinese-sign', at, plain };
  const digits = at.replace(/[^\d.-]/g, '').replace(/^\.+|\.+$/g, '');
  if (/^\d{1,3}(?:,\d{3})+$/.test(at)) return { slip: 'thousands', plain: digits };
  if (/^\D*\d[\d.]*\D*$/.test(at) && /[^\d.-]/.test(at))
    return { slip: 'unit', plain: digits, rest: at.replace(digits, '') };
  return {};
}

/** Every text of a JSON value with its place. @param but names of fields that are left out */
export function eachText(
  value: unknown,
  but: ReadonlySet<string> = new Set(),
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !but.has(name))
    .flatMap(([name, item]) =>
      eachText(item, but, [...path, Array.isArray(value) ? Number(name) : name]),
    );
}

/** `[3].evidence`; a name that could not stand so is quoted: `where[" "]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      if (!/^[\p{L}\p{N}$_-]+$/u.test(name)) return `[${JSON.stringify(name)}]`;
      return `${index ? '.' : ''}${name}`;
    })
    .join('');
}
