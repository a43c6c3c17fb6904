import { diskFiles } from '../data/load.ts';
import { ContentError } from '../data/problem.ts';
import type { Change } from '../data/releases/change.ts';
import { differences, snapshot } from '../data/releases/differences.ts';
import { type ChangeLog, changeLog } from '../data/releases/log.ts';
import { readRelease, releaseVersions } from '../data/releases/read.ts';
import type { ReleaseRecord } from '../data/releases/record.ts';
import { sharedHead } from '../data/series.ts';
import { labels } from '../i18n/index.ts';
import { content } from './content.ts';
import { contentRoot } from './content-root.ts';
import { memo } from './memo.ts';

/** A published version of the data and charts, frozen in content/releases. */
export interface Release extends Pick<ReleaseRecord, 'version' | 'date' | 'why'> {
  /** What is different from the release before. */
  log: ChangeLog;
  /** Its files as frozen, by path in its folder: `data/facts.json`. */
  files: Readonly<Record<string, string>>;
  /** release.json: version, date, why and the digest of every file. */
  record: string;
}

let known: Release[] = [];

/** All releases, newest first. @throws ContentError where a byte of one was altered */
export function releases(): Release[] {
  const versions = releaseVersions(contentRoot()).reverse();
  // What was read of a release stays true; only a new one makes it necessary to look again.
  if (known.map(({ version }) => version).join() !== versions.join()) known = versions.map(read);
  return known;
}

function read(version: string): Release {
  const { frozen, problems } = readRelease(contentRoot(), version);
  if (!frozen) throw new ContentError(problems);
  const { date, why } = frozen.record;
  return { version, date, why, log: changeLog(frozen), files: frozen.files, record: frozen.text };
}

/** What two releases differ in; the later may be the working copy (undefined). */
export function changesBetween(from: string, to?: string): Change[] {
  return differences(snapshot(content(from), {}), snapshot(content(to), labels()));
}

const ahead = memo<Change[]>();

/** What the working copy, which the site shows, holds beyond the newest release. */
export function unreleased(): Change[] {
  return ahead('', () => {
    const newest = releases()[0];
    return newest ? changesBetween(newest.version) : [];
  });
}

/** The newest release; before the first one, the version that it will have. */
export function newestVersion(): string {
  return releases()[0]?.version ?? content().package.version;
}

/**
 * The version to show beside data. The site shows the working copy: `1.0.1`
 * where that is the newest release, `1.0.1+` where it holds unreleased changes.
 */
export function dataVersion(version?: string): string {
  if (version !== undefined) return version;
  return unreleased().length ? `${newestVersion()}+` : newestVersion();
}

/**
 * When a story was first published, and when its text, or by a release what it
 * shows, last changed. ISO dates, with a time where the story's head gives one.
 */
export function storyDates(slug: string): { published: string; modified: string } {
  const { published = dataDate(), updated } = sharedHead(diskFiles(contentRoot()), slug);
  const touched = releases().find(({ log }) =>
    log.changes.some((each) => each.stories.includes(slug)),
  );
  const modified = [updated, touched?.date].reduce<string>(
    (last, date) => (date && Date.parse(date) > Date.parse(last) ? date : last),
    published,
  );
  return { published, modified };
}

/** ISO date of a release; of the newest one unless named. */
export function dataDate(version?: string): string {
  const all = releases();
  const release = version === undefined ? all[0] : all.find((each) => each.version === version);
  return release?.date ?? content(version).package.created;
}
