import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** A JSON file read with the places of its values, so that every complaint has a line. */
export interface JsonSource {
  file: string;
  value: unknown;
  /** Line and column (from 1) of the value at a path. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

const syntaxCures: Record<string, string> = {
  CommaExpected: 'add a comma after the value before this place',
  PropertyNameExpected:
    'write a name in double quotes, or remove the comma before the closing bracket',
  ValueExpected: 'write a value here, or remove the comma before the closing bracket',
  ColonExpected: 'put a colon between the name and its value',
  CloseBraceExpected: 'close the object with }',
  CloseBracketExpected: 'close the list with ]',
  UnexpectedEndOfString: 'close the text with a straight double quote "',
  InvalidSymbol: 'put text in straight double quotes " (not “ ”)',
  InvalidCommentToken: 'remove the comment: JSON has none',
};

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
    return {
      problems: [
        {
          file,
          ...placeOf(lines, first?.offset ?? 0),
          message: `this is not valid JSON (${code})`,
          cure:
            syntaxCures[code] ?? 'compare the line with its neighbours: quotes, commas, brackets',
        },
      ],
    };
  }
  const problems = duplicates(root).map(({ name, offset }) => ({
    file,
    ...placeOf(lines, offset),
    field: name,
    message: `"${name}" is given twice in one object`,
    cure: 'keep one of the two',
  }));
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
  };
  return { source, problems };
}

/** Holds a value of the file against a schema; unknown fields, wrong types and missing fields are problems. */
export function validate<T>(
  source: JsonSource,
  schema: z.ZodType<T>,
  value: unknown = source.value,
  path: readonly PropertyKey[] = [],
): { value?: T; problems: Problem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    problems: parsed.error.issues.flatMap(plainIssues).map((issue) => {
      const full = [...path, ...issue.path];
      return {
        file: source.file,
        ...source.place(full),
        field: formatPath(full) || '(the whole file)',
        ...wordsOf(issue),
      };
    }),
  };
}

/** `[3].evidence` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`,
    )
    .join('');
}

/** "This or that" failed: what the nearest of them misses says more than that none fits. */
function plainIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(plainIssues));
  const nearest = branches
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length)[0];
  return (nearest ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What is wrong and how to mend it. Our own schemas' messages say how, so they are the cure. */
function wordsOf(issue: z.core.$ZodIssue): Pick<Problem, 'message' | 'cure'> {
  const { message } = issue;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return { message, cure: `remove ${keys}, or mend the spelling` };
    }
    case 'invalid_value':
      return { message, cure: `use one of: ${issue.values.join(', ')}` };
    case 'invalid_type':
      return issue.input === undefined
        ? { message, cure: `add this field; it takes: ${issue.expected}` }
        : { message, cure: `write a value of this kind: ${issue.expected}` };
    case 'too_small':
      return issue.origin === 'string'
        ? {
            message,
            cure: 'write something here; where the report says nothing, null may be allowed',
          }
        : { message, cure: `write ${issue.minimum} or more` };
    case 'invalid_format':
    case 'custom':
      return { message: 'this value does not fit', cure: message };
    default:
      return { message, cure: 'change the value so that it fits' };
  }
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
