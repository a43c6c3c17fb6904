import type { Change } from './change.ts';
import type { FrozenFiles } from './read.ts';
import type { Bump } from './version.ts';

/** A change with what it reached when it was made. */
export interface LoggedChange extends Change {
  /** Ids of charts that look or read otherwise. */
  charts: string[];
  /** Slugs of stories that show one of them, or the figure, case or community itself. */
  stories: string[];
}

/** `changes.json` of a release: what is different from the release before it. */
export interface ChangeLog {
  version: string;
  previous: string | null;
  /** The step that the changes demanded; null for the first release. */
  demanded: Bump | null;
  /** Charts that are new, gone, or look or read otherwise. */
  charts: string[];
  changes: LoggedChange[];
}

/** The change log that a release was frozen with. */
export function changeLog({ files }: FrozenFiles): ChangeLog {
  return JSON.parse(files['changes.json']!) as ChangeLog;
}
