import { releases } from './releases.ts';

/** `/v/versions.json`: what a pinned embed needs to know of the versions after its own. */
export interface VersionIndex {
  /** The newest release. */
  latest: string;
  /** Newest first. */
  versions: { version: string; date: string; why: { zh: string; en: string } }[];
  /** For every chart ever published, the versions that changed it, newest first; the last is the one that brought it. */
  charts: Record<string, string[]>;
}

/** The index over all releases. */
export function versionIndex(): VersionIndex {
  const all = releases();
  const charts = [...new Set(all.flatMap(({ log }) => log.charts))].sort();
  return {
    latest: all[0]?.version ?? '',
    versions: all.map(({ version, date, why }) => ({ version, date, why })),
    charts: Object.fromEntries(
      charts.map((id) => [
        id,
        all.filter(({ log }) => log.charts.includes(id)).map(({ version }) => version),
      ]),
    ),
  };
}
