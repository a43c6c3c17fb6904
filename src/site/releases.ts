import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../data/load.ts';
import { ContentError } from '../data/problem.ts';
import type { Change } from '../data/releases/change.ts';
import { differences, type Snapshot, snapshot } from '../data/releases/differences.ts';
import { drawingName } from '../data/releases/drawings.ts';
import { frozenSnapshot } from '../data/releases/frozen.ts';
import { type ChangeLog, changeLog } from '../data/releases/log.ts';
import { readRelease, releaseVersions } from '../data/releases/read.ts';
import { type ReleaseRecord, releaseFolder } from '../data/releases/record.ts';
import { sharedHead } from '../data/series.ts';
import { content } from './content.ts';
import { contentRoot } from './content-root.ts';
import { memo } from './memo.ts';

/** A published version of the data and charts, frozen in content/releases. */
export interface Release extends Pick<ReleaseRecord, 'version' | 'date' | 'why'> {
  /** What is different from the release before. */
  log: ChangeLog;
  /** Its files as frozen, by path in its folder: `data/facts.json`. */
  files: Readonly<Record<string, string>>;
  /** release.json: version, date, why and the checksum of every file. */
  record: string;
}

const known = memo<Release[]>();

/** All releases, newest first. @throws ContentError where a byte of one was altered */
export function releases(): Release[] {
  return known('', () => releaseVersions(contentRoot()).reverse().map(read));
}

function read(version: string): Release {
  const { frozen, problems } = readRelease(contentRoot(), version);
  if (!frozen) throw new ContentError(problems);
  const { date, why } = frozen.record;
  return { version, date, why, log: changeLog(frozen), files: frozen.files, record: frozen.text };
}

/** The release of that version, which must exist. */
export function releaseNamed(version: string): Release {
  return releases().find((each) => each.version === version)!;
}

/** A file of a release, text or not, by its path in the folder; undefined where it has none. */
export function frozenBytes(version: string, name: string): Buffer | undefined {
  const path = join(contentRoot(), releaseFolder(version), name);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Ids of the charts that a release has, changed by it or not. */
export function chartsOf({ files }: Release): string[] {
  return Object.keys(files).flatMap((name) => /^charts\/(.+)\.json$/.exec(name)?.[1] ?? []);
}

/** Ids of those that it brought or changed: it keeps their drawings. */
export function frozenCharts({ files }: Release): string[] {
  return Object.keys(files).flatMap((name) => /^drawings\/([\w-]+)\.json$/.exec(name)?.[1] ?? []);
}

/** The release that last changed a chart up to one that has it: that one keeps its drawings. */
export function pinnedVersion(id: string, upTo: string): string {
  const all = releases();
  const from = all.findIndex(({ version }) => version === upTo);
  return all.slice(from).find(({ files }) => files[drawingName(id, 'json')])!.version;
}

const snapshots = memo<Snapshot>();

/** What a release holds; undefined is the working copy. */
export function snapshotAt(version: string | undefined): Snapshot {
  return snapshots(version ?? '', () =>
    version === undefined
      ? snapshot(content())
      : frozenSnapshot({ record: { version }, files: releaseNamed(version).files }),
  );
}

const changes = memo<Change[]>();

/** What two releases differ in; the later may be the working copy (undefined). */
export function changesBetween(from: string, to?: string): Change[] {
  return changes(`${from} ${to}`, () => differences(snapshotAt(from), snapshotAt(to)));
}

/** What the working copy, which the site shows, holds beyond the newest release. */
export function unreleased(): Change[] {
  const newest = releases()[0];
  return newest ? changesBetween(newest.version) : [];
}

/** The newest release; before the first one, the version that it will have. */
export function newestVersion(): string {
  return releases()[0]?.version ?? content().package.version;
}

/**
 * The version to show beside data. The site shows the working copy: `1.0.1`
 * where that is the newest release, `1.0.1+` where it holds unreleased changes.
 */
export function dataVersion(): string {
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

/** ISO date of a version as it is shown: of a release, else of the working copy, which has that of the newest. */
export function dataDate(shown = newestVersion()): string {
  const release = releases().find(({ version }) => version === shown);
  return release?.date ?? content().package.created;
}
