import { type Edition, fill, messagesFor } from '../i18n/index.ts';
import { content } from './content.ts';
import { memo } from './memo.ts';
import { dataVersion, newestVersion, pinnedVersion, releases, unreleased } from './releases.ts';
import { changedCharts } from './shown-chart.ts';

/**
 * The version to show beside a chart: the release that last changed it where it
 * reads as there, whatever else has changed since; else the newest with a plus.
 */
export function chartVersion(id: string): string {
  if (chartsChanged().has(id) || releases().length === 0) return dataVersion();
  return pinnedVersion(id, newestVersion());
}

/** The same in words, with the newest release where that left the chart as it was: `1.0.0, unchanged in 1.0.1`. */
export function chartVersionWords(id: string, edition: Edition): string {
  const [version, newest] = [chartVersion(id), newestVersion()];
  if (version === newest || version.endsWith('+')) return version;
  return fill(messagesFor(edition).releases.unchanged, { version, newest });
}

const known = memo<Set<string>>();

/** Ids of charts that have changed since the newest release. */
export function chartsChanged(): ReadonlySet<string> {
  return known('', () => {
    const nothing = releases().length > 0 && unreleased().length === 0;
    return new Set(nothing ? [] : changedCharts(content(), releases(), unreleased()));
  });
}
