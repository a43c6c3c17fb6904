import { changedFigures } from '../charts/touched.ts';
import { type Edition, fill, messagesFor } from '../i18n/index.ts';
import { content } from './content.ts';
import { contentRoot } from './content-root.ts';
import { memo } from './memo.ts';
import {
  dataVersion,
  newestVersion,
  pinnedVersion,
  releases,
  snapshotAt,
  unreleased,
} from './releases.ts';
import { changedCharts } from './shown-chart.ts';
import { readStoryNames, storiesReached } from './story-names.ts';

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

const charts = memo<Set<string>>();

/** Ids of charts that have changed since the newest release. */
function chartsChanged(): ReadonlySet<string> {
  return charts('', () => {
    const nothing = releases().length > 0 && unreleased().length === 0;
    return new Set(nothing ? [] : changedCharts(content(), releases(), unreleased()));
  });
}

/**
 * The version of the data that a story shows, as beside a chart: the newest
 * release where nothing that the story names has changed since; else that with a plus.
 */
export function storyVersion(slug: string): string {
  return storiesChanged().has(slug) ? dataVersion() : newestVersion();
}

const stories = memo<Set<string>>();

/** Slugs of stories that show a chart, figure or row that has changed since the newest release. */
function storiesChanged(): Set<string> {
  return stories('', () => {
    const [newest, changes] = [releases()[0], unreleased()];
    if (!newest || changes.length === 0) return new Set();
    const names = readStoryNames(contentRoot());
    const reach = {
      charts: [...chartsChanged()],
      figures: changedFigures(snapshotAt(newest.version), snapshotAt(undefined)),
    };
    return new Set(changes.flatMap((change) => storiesReached(change, reach, names)));
  });
}
