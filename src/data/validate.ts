import { z } from 'zod';
import { formatPath, type Source } from './json.ts';
import { type Complaint, complaint, type Problem } from './problem.ts';
import { lengthOf } from './schemas/row.ts';

type Path = readonly PropertyKey[];

/** Holds a value of the file against a schema; unknown fields, wrong types and missing fields are problems. */
export function validate<T>(
  source: Source,
  schema: z.ZodType<T>,
  value: unknown = source.value,
  path: Path = [],
): { value?: T; problems: Problem[] } {
  const { data, findings } = parseValue(schema, value);
  if (findings.length === 0) return { value: data as T, problems: [] };
  const problems = findings.map(({ path: inner, onName, said }) => {
    const full = [...path, ...inner];
    const field =
      formatPath(full) || (source.file.endsWith('.mdx') ? '(head)' : '(the whole file)');
    return { ...(onName ? source.atName : source.at)(full, field), ...said };
  });
  return { problems };
}

/** What one issue of a schema comes to: its place in the value, and our words for it. */
interface Finding {
  path: PropertyKey[];
  /** The name is wrong, not the value. */
  onName?: boolean;
  said: Complaint;
}

/** A value as a schema reads it, and Zod's issues in an editor's words. */
export function parseValue<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { data?: T | undefined; findings: Finding[] } {
  const { data, error } = schema.safeParse(value, { reportInput: true, error: namesOf });
  const findings = (error?.issues ?? []).flatMap(plainIssues).flatMap((issue): Finding[] => {
    if (issue.code !== 'unrecognized_keys')
      return [{ path: [...issue.path], said: wordsOf(issue) }];
    const among = issue.message.split(' ');
    return issue.keys.map((name) => ({
      path: [...issue.path, name],
      onName: true,
      said: complaint('unknown-field', { name, among }),
    }));
  });
  return { data, findings };
}

/** The names that an object may have, as the message of the issue that it has another. */
const namesOf = ({ code, inst }: z.core.$ZodRawIssue) =>
  code === 'unrecognized_keys' && inst instanceof z.ZodObject
    ? Object.keys(inst.shape).join(' ')
    : undefined;

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
function wordsOf(issue: z.core.$ZodIssue): Complaint {
  const { input: value, code, path } = issue;
  const options =
    code === 'invalid_value'
      ? issue.values
      : code === 'invalid_union'
        ? ((issue as { options?: unknown[] }).options ?? [])
        : undefined;
  const expected = options ? 'string' : code === 'invalid_type' ? issue.expected : undefined;
  if (expected && value === undefined)
    return complaint('missing-field', { name: String(path.at(-1) ?? ''), expected });
  if (options && typeof value === 'string')
    return complaint('not-a-choice', { value, among: options.map(String) });
  if (!options && expected === 'string' && value === null) return complaint('empty-text');
  if (expected) return complaint('wrong-type', { expected, given: typeOf(value) });
  switch (code) {
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
      return issue.params
        ? complaint('too-long', { length: lengthOf(String(value)), ...issue.params })
        : complaint('rule', { rule: issue.message });
    default:
      return complaint('misfit', { what: issue.message });
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
