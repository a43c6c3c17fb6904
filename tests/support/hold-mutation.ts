import { mdxToJs } from 'satteri';
import { expect } from 'vitest';
import { checkFiles } from '../../scripts/lib/check-content.ts';
import { splitFrontmatter } from '../../src/data/mdx.ts';
import { formatProblem } from '../../src/data/problem.ts';
import { readContent } from '../../src/data/read.ts';
import type { DatasetName } from '../../src/data/schemas/index.ts';
import { contentCopy } from './content-copy.ts';
import type { Mutation } from './mutations.ts';

const original = readContent(contentCopy()).content!;

/**
 * Whatever happened to a file, the check refuses it with file and place, or
 * what is loaded is what the file now says, and nothing else has changed.
 * @returns whether it was refused
 */
export function holdMutation(mutation: Mutation): boolean {
  const { file } = mutation;
  const bytes = mutation.bytes();
  const files = contentCopy({ [file]: bytes });
  const { problems } = checkFiles(files);
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.column).toBeGreaterThan(0);
    const text = files.read(problem.file) ?? '';
    expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
    for (const language of ['zh', 'en'] as const) {
      const line = formatProblem(problem, language);
      expect(line).toMatch(/^content\/\S+:\d+:\d+ {2}\S.*\n {4}→ \S/s);
      expect(line).not.toMatch(/undefined|\[object|NaN|\n\s+at /);
    }
  }
  if (problems.length) return true;
  const { content } = readContent(files);
  const text = bytes.toString('utf8');
  // Settings change no row and no chart.
  if (file.endsWith('.yml')) return false;
  if (file.endsWith('.mdx')) {
    mdxToJs(splitFrontmatter(text).body, {});
    return false;
  }
  const name = file.replace(/^.*\//, '').replace(/\.json$/, '');
  const isData = file.startsWith('content/data/');
  const expected = trimmed(JSON.parse(text));
  const unchanged = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
  expect(unchanged(content!.rows)).toEqual(unchanged(original.rows));
  expect(unchanged(content!.charts)).toEqual(unchanged(original.charts));
  if (name === 'datapackage') expect(content!.package).toMatchObject(withDay(JSON.parse(text)));
  else if (isData) expect(content!.rows[name as DatasetName]).toEqual(expected);
  else {
    // What may be left out stands as nothing.
    const withDefaults = { options: {}, notes: [], ...(expected as object) };
    expect(trimmed(content!.charts[name])).toEqual(withDefaults);
  }
  return false;
}

/** The standard asks for a moment, of which the site reads the day. */
function withDay(descriptor: { created?: unknown }): object {
  const { created } = descriptor;
  return typeof created === 'string'
    ? { ...descriptor, created: created.slice(0, 10) }
    : descriptor;
}

/** Texts lose white space at their ends: the only thing that reading changes. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, trimmed(item)]));
}
