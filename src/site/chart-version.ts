import { editionIds } from '../i18n/index.ts';
import { type ChartView, chartIds, chartView } from './charts.ts';
import { memo } from './memo.ts';
import { dataVersion, newestVersion, releases, unreleased } from './releases.ts';

/**
 * The version to show beside a chart: its release, or of the working copy the
 * newest release where the chart looks and reads as there, whatever else has
 * changed since; else that with a plus.
 */
export function chartVersion(id: string, version?: string): string {
  if (version !== undefined) return version;
  return chartsChanged().has(id) ? dataVersion() : newestVersion();
}

const known = memo<Set<string>>();

/** Ids of charts that have changed since the newest release. */
export function chartsChanged(): ReadonlySet<string> {
  return known('', () => {
    const newest = releases()[0];
    const changes = unreleased();
    const ids = newest && changes.length === 0 ? [] : chartIds();
    // Steps of a sequence and the like stand in its file alone.
    const edited = new Set(changes.map(({ chart }) => chart));
    return new Set(ids.filter((id) => !newest || edited.has(id) || !isAsIn(newest.version, id)));
  });
}

function isAsIn(version: string, id: string): boolean {
  return (
    chartIds(version).includes(id) &&
    editionIds.every(
      (edition) => shown(chartView(id, edition)) === shown(chartView(id, edition, version)),
    )
  );
}

/** All that a reader sees of a chart. */
function shown({ version: _, file: _1, ...view }: ChartView): string {
  return JSON.stringify(view);
}
