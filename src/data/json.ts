import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { strangeCharacters } from './characters.ts';
import { type Complaint, type Problem, problem } from './problem.ts';

/** A JSON file read with the places of its values, so that every complaint has a line. */
export interface JsonSource {
  file: string;
  value: unknown;
  /** Line and column (from 1) of the value at a path; of the nearest above it where there is none. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
  /** Line and column of the name before that value. */
  placeOfName(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Parses a JSON text; syntax errors and names given twice in one object are problems. */
export function parseJson(
  text: string,
  file: string,
): { source?: JsonSource; problems: Problem[] } {
  const clean = text.replace(/^\uFEFF/, '');
  const lines = lineStarts(clean);
  const errors: ParseError[] = [];
  const root = parseTree(clean, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first || !root) {
    const code = first ? printParseErrorCode(first.error) : 'ValueExpected';
    const place = { file, ...placeOf(lines, first?.offset ?? 0) };
    return {
      problems: [
        problem(place, 'json-syntax', {
          what: code,
          slip: code,
          ...slipAt(typedAt(clean, first?.offset ?? 0)),
        }),
      ],
    };
  }
  const problems = duplicates(root).map(({ name, offset }) =>
    problem({ file, ...placeOf(lines, offset), field: name }, 'duplicate-key', { name }),
  );
  // Written as they are, the file's reader tells of them; here they come as \u202E.
  for (const { value, offset } of texts(root)) {
    const [strange] = strangeCharacters(value);
    if (strange && !strangeCharacters(clean).length)
      problems.push(problem({ file, ...placeOf(lines, offset) }, 'strange-character', strange));
  }
  const source: JsonSource = {
    file,
    value: nodeValue(root),
    place(path) {
      // The nearest value that exists: a missing field is shown at its object.
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
        if (node) return placeOf(lines, node.offset);
      }
      return { line: 1, column: 1 };
    },
    placeOfName(path) {
      const node = findNodeAtLocation(root, path as (string | number)[]);
      const name = node?.parent?.type === 'property' ? node.parent : node;
      return name ? placeOf(lines, name.offset) : this.place(path);
    },
  };
  return { source, problems };
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

/** A complaint at the place of a value of the file. @param field what names it; its path unless given */
export function problemAt(
  source: JsonSource,
  path: readonly PropertyKey[],
  said: Complaint,
  field = formatPath(path),
): Problem {
  return { file: source.file, ...source.place(path), ...(field ? { field } : {}), ...said };
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

function nodeValue(node: Node): unknown {
  if (node.type === 'array') return node.children?.map(nodeValue) ?? [];
  if (node.type !== 'object') return node.value;
  const entries = new Map<string, unknown>();
  for (const { children } of node.children ?? []) {
    const name = String(children![0]!.value);
    // A name given twice is reported; the first stands, and the file's order is kept.
    if (!entries.has(name)) entries.set(name, children![1] ? nodeValue(children![1]) : null);
  }
  return Object.fromEntries(entries);
}

function duplicates(node: Node): { name: string; offset: number }[] {
  const own: { name: string; offset: number }[] = [];
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const name = String(property.children?.[0]?.value);
      if (seen.has(name)) own.push({ name, offset: property.offset });
      seen.add(name);
    }
  }
  return [...own, ...(node.children ?? []).flatMap(duplicates)];
}

/** Every text and every name, each with its place. */
function texts(node: Node): { value: string; offset: number }[] {
  const own = typeof node.value === 'string' ? [{ value: node.value, offset: node.offset }] : [];
  return [...own, ...(node.children ?? []).flatMap(texts)];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}

function placeOf(starts: number[], offset: number): { line: number; column: number } {
  let line = starts.length;
  while (line > 1 && starts[line - 1]! > offset) line--;
  return { line, column: offset - starts[line - 1]! + 1 };
}
