import { ContentError } from '../data/problem.ts';
import { readRelease, releaseVersions } from '../data/releases/read.ts';
import type { ReleaseRecord } from '../data/releases/record.ts';
import { content } from './content.ts';

/** A published version of the data and charts, frozen in content/releases. */
export type Release = Pick<ReleaseRecord, 'version' | 'date' | 'why'>;

let known: Release[] | undefined;

/** All releases, newest first. @throws ContentError where a byte of one was altered */
export function releases(): Release[] {
  if (known && !import.meta.env?.DEV) return known;
  known = releaseVersions(process.cwd()).reverse().map(read);
  return known;
}

function read(version: string): Release {
  const { frozen, problems } = readRelease(process.cwd(), version);
  if (!frozen) throw new ContentError(problems);
  return frozen.record;
}

/** The version to show beside data: a release's own, or that of the working copy. */
export function dataVersion(version?: string): string {
  return version ?? content().package.version;
}
