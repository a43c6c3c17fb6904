import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isVersion } from './version.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a digest is 64 hexadecimal digits');
const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/**
 * `release.json` of a frozen release. Later code may add fields, never change
 * what these mean: every release must stay readable.
 */
export const releaseRecord = z.looseObject({
  version: z.string().refine(isVersion, 'write a version like 1.2.0'),
  /** ISO date. */
  date: z.iso.date(),
  /** Why there is this release, for readers. */
  why: bilingual,
  /** The release before and the digest of its release.json: no link of the chain can be lost unseen. */
  previous: z.object({ version: z.string(), digest }).nullable(),
  /** SHA-256 of every other file by its path in the release's folder; SHA256SUMS there covers the drawings. */
  files: z.record(z.string(), digest),
});
export type ReleaseRecord = z.infer<typeof releaseRecord>;

/** Where releases stand, and one of them. Paths from the project's root. */
export const releasesFolder = 'content/releases';
export const releaseFolder = (version: string) => `${releasesFolder}/${version}`;

/** The record's own checksum stands beside it, in the form that `sha256sum -c` reads. */
export const recordName = 'release.json';
export const checksumName = 'release.sha256';
export const checksumOf = (record: string | Uint8Array) => `${sha256(record)}  ${recordName}\n`;

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** JSON as every file of a release is written: two spaces, a line at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
