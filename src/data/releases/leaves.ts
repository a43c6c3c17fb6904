import type { Value } from './change.ts';

/**
 * The single values of a structure by their paths: `title.zh`, `options.categories[2].look`.
 * An empty list or object is a value too: `[]`, `{}`.
 */
export function leaves(value: unknown, path = ''): Map<string, Value> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null) return new Map([[path, value as Value]]);
  const inner = Array.isArray(value)
    ? value.map((item, index) => [`${path}[${index}]`, item] as const)
    : Object.entries(value).map(([key, item]) => [path ? `${path}.${key}` : key, item] as const);
  if (inner.length === 0) return new Map([[path, Array.isArray(value) ? '[]' : '{}']]);
  return new Map(inner.flatMap(([place, item]) => [...leaves(item, place)]));
}

/** Paths by code point, list places by number: `[2]` before `[10]`. */
export function byPath(a: string, b: string): number {
  const [left, right] = [a, b].map((path) =>
    path.replace(/\[(\d+)\]/g, (_, place: string) => `[${place.padStart(6, '0')}]`),
  ) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}
