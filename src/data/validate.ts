import { z } from 'zod';
import { formatPath, type JsonSource } from './json.ts';
import { type Complaint, complaint, type Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** Holds a value of the file against a schema; unknown fields, wrong types and missing fields are problems. */
export function validate<T>(
  source: JsonSource,
  schema: z.ZodType<T>,
  value: unknown = source.value,
  path: Path = [],
): { value?: T; problems: Problem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = complaints(parsed.error, schema, value).map(({ path: inner, onName, said }) => {
    const full = [...path, ...inner];
    return {
      file: source.file,
      ...(onName ? source.placeOfName(full) : source.place(full)),
      field: formatPath(full) || '(the whole file)',
      ...said,
    };
  });
  return { problems };
}

/** What one issue of a schema comes to: its place in the value, and our words for it. */
export interface Finding {
  path: PropertyKey[];
  /** The name is wrong, not the value. */
  onName?: boolean;
  said: Complaint;
}

/** Zod's issues in an editor's words. */
export function complaints(error: z.ZodError, schema: z.ZodType, value: unknown): Finding[] {
  return error.issues.flatMap(plainIssues).flatMap((issue): Finding[] => {
    if (issue.code !== 'unrecognized_keys')
      return [{ path: [...issue.path], said: wordsOf(issue, valueAt(value, issue.path)) }];
    const among = fieldsAt(schema, issue.path, value);
    return issue.keys.map((name) => ({
      path: [...issue.path, name],
      onName: true,
      said: complaint('unknown-field', { name, among }),
    }));
  });
}

/** "This or that" failed: what the nearest of them misses says more than that none fits. */
function plainIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(plainIssues));
  // A branch for another kind of value altogether explains less than one that looks inside.
  const [closest = []] = branches
    .filter(({ length }) => length > 0)
    .sort((a, b) => shallow(a) - shallow(b) || a.length - b.length);
  return closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

const shallow = (issues: z.core.$ZodIssue[]) =>
  issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 1 : 0;

/** Our own schemas' messages name a rule of the catalogue. */
function wordsOf(issue: z.core.$ZodIssue, value: unknown): Complaint {
  switch (issue.code) {
    case 'invalid_value':
      return notOneOf(issue.path, value, issue.values.map(String));
    case 'invalid_type':
      if (value === null && issue.expected === 'string') return complaint('empty-text');
      return value === undefined
        ? complaint('missing-field', { name: last(issue.path), expected: issue.expected })
        : complaint('wrong-type', { expected: issue.expected, given: typeOf(value) });
    case 'invalid_union':
      return notOneOf(
        issue.path,
        value,
        ((issue as { options?: unknown[] }).options ?? []).map(String),
      );
    case 'too_small':
      if (issue.origin === 'string') return complaint('empty-text');
      if (issue.origin === 'array')
        return complaint('list-length', { few: true, bound: issue.minimum });
      return complaint('too-small', {
        minimum: issue.minimum,
        inclusive: issue.inclusive !== false,
      });
    case 'too_big':
      if (issue.origin === 'array')
        return complaint('list-length', { few: false, bound: issue.maximum });
      return complaint('too-big', { maximum: issue.maximum });
    case 'invalid_format':
      return complaint('rule', { rule: issue.format === 'date' ? 'date' : issue.message });
    case 'custom':
      return complaint('rule', { rule: issue.message });
    default:
      return complaint('misfit', { what: issue.message });
  }
}

function notOneOf(path: Path, value: unknown, among: string[]): Complaint {
  if (value === undefined)
    return complaint('missing-field', { name: last(path), expected: 'string' });
  return typeof value === 'string'
    ? complaint('not-a-choice', { value, among })
    : complaint('wrong-type', { expected: 'string', given: typeOf(value) });
}

const last = (path: Path) => String(path.at(-1) ?? '');

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** The names that an object at a place of the schema may have. */
function fieldsAt(schema: z.core.$ZodType, path: Path, value: unknown): string[] {
  if (schema instanceof z.ZodUnion) {
    const fields = schema.options.flatMap((option) => fieldsAt(option, path, value));
    return [...new Set(fields)];
  }
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  if (innerType) return fieldsAt(innerType, path, value);
  const [key, ...rest] = path;
  if (key === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const inner = valueAt(value, [key]);
  if (schema instanceof z.ZodObject) {
    const next = schema.shape[String(key)] as z.core.$ZodType | undefined;
    return next ? fieldsAt(next, rest, inner) : [];
  }
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest, inner);
  return schema instanceof z.ZodRecord ? fieldsAt(schema.valueType, rest, inner) : [];
}
