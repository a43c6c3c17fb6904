import { changedFigures } from '../charts/touched.ts';
import { chartsChanged } from './chart-version.ts';
import { contentRoot } from './content-root.ts';
import { memo } from './memo.ts';
import { dataVersion, newestVersion, releases, snapshotAt, unreleased } from './releases.ts';
import { readStoryNames, storiesReached } from './story-names.ts';

/**
 * The version of the data that a story shows, as beside a chart: the newest
 * release where nothing that the story names has changed since; else that with a plus.
 */
export function storyVersion(slug: string): string {
  return storiesChanged().has(slug) ? dataVersion() : newestVersion();
}

const known = memo<Set<string>>();

/** Slugs of stories that show a chart, figure or row that has changed since the newest release. */
function storiesChanged(): Set<string> {
  return known('', () => {
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
