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
  const { versions, charts } = index as {
    versions: { version: string }[];
    charts: Record<string, string[]>;
  };
  const names = versions.map((one) => one.version);
  const [latest, ...others] = names.slice(0, Math.max(0, names.indexOf(version)));
  if (!latest || !/^[\d.]+$/.test(latest)) return undefined;
  const changed = [latest, ...others].some((name) => charts[id]?.includes(name));
  return { latest, changed };
}
