/** What newer data mean for a pinned chart. */
export interface Newer {
  /** The newest release. */
  latest: string;
  /** Whether the chart itself differs from what is shown. */
  changed: boolean;
}

/**
 * What `/v/versions.json` says to a chart pinned to a version; undefined where
 * there is nothing newer, or where it is not what it should be.
 */
export function newerOf(index: unknown, id: string, version: string): Newer | undefined {
  const { latest, charts } = (index ?? {}) as { latest?: unknown; charts?: unknown };
  if (!isVersion(latest) || !isVersion(version) || order(latest, version) <= 0) return undefined;
  const changes: unknown = Object.entries(charts ?? {}).find(([name]) => name === id)?.[1];
  const changed =
    Array.isArray(changes) && changes.some((one) => isVersion(one) && order(one, version) > 0);
  return { latest, changed };
}

const isVersion = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(value);

/** Above 0 where `a` is the later version. */
function order(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = x.findIndex((part, index) => part !== y[index]);
  return at < 0 ? 0 : x[at]! - y[at]!;
}
