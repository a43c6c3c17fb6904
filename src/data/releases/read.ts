import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../json.ts';
import { type Problem, problem } from '../problem.ts';
import { validate } from '../validate.ts';
import { drawingsFolder, parseSums, sumsName } from './drawings.ts';
import {
  checksumName,
  checksumOf,
  type ReleaseRecord,
  recordName,
  releaseFolder,
  releaseRecord,
  releasesFolder,
  sha256,
} from './record.ts';
import { compareVersions, isVersion } from './version.ts';

/** A frozen release as its folder holds it, every byte as it was when it was made. */
export interface FrozenFiles {
  record: ReleaseRecord;
  /** release.json itself, and its checksum. */
  text: string;
  digest: string;
  /** Texts by path in the release's folder: `data/facts.json`. */
  files: Record<string, string>;
}

/** Left behind by file managers and commands at work, never by editors, and never served. */
const litter = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|\.unfinished-.*)$/;

/** Versions of all releases, oldest first. */
export function releaseVersions(root: string): string[] {
  return entries(join(root, releasesFolder))
    .filter((name) => isRelease(root, name))
    .sort(compareVersions);
}

/** Names of what stands beside the releases and is none. */
export function strayNames(root: string): string[] {
  return entries(join(root, releasesFolder)).filter((name) => !isRelease(root, name));
}

const isRelease = (root: string, name: string) =>
  isVersion(name) && statSync(join(root, releasesFolder, name)).isDirectory();

/**
 * Reads a release and holds each byte of it against the checksums that it was
 * frozen with: one file altered, added or missing, and nothing is returned.
 */
export function readRelease(
  root: string,
  version: string,
): { frozen?: FrozenFiles; problems: Problem[] } {
  const folder = releaseFolder(version);
  const bytes = Object.fromEntries(
    filesBelow(join(root, folder)).map((path) => [path, readFileSync(join(root, folder, path))]),
  );
  const proof = checkRecord(folder, bytes);
  if (proof.length) return { problems: proof };
  const { record, problems } = parseRecord(folder, version, bytes[recordName]!.toString('utf8'));
  if (!record) return { problems };
  const [sums, vouched] = [bytes[sumsName], record.files[sumsName]];
  const unsure = vouched ? checkFile(folder, sumsName, vouched, sums) : [];
  if (unsure.length) return { problems: unsure };
  const wanted: Record<string, string> = {
    // The first releases got their drawings later: nothing vouches for their checksums but themselves.
    ...(sums ? { [sumsName]: sha256(sums), ...parseSums(sums.toString('utf8')) } : {}),
    ...record.files,
  };
  const names = new Set([...Object.keys(wanted), ...Object.keys(bytes)]);
  const broken = [...names]
    .filter((name) => name !== recordName && name !== checksumName)
    .sort()
    .flatMap((name) => checkFile(folder, name, wanted[name], bytes[name]));
  if (broken.length) return { problems: broken };
  const files = Object.fromEntries(
    Object.keys(wanted).map((name) => [name, bytes[name]!.toString('utf8')]),
  );
  const undrawn = undrawnCharts(files);
  if (undrawn.length) return { problems: undrawn.map((name) => lost(folder, name)) };
  const text = bytes[recordName]!.toString('utf8');
  return { frozen: { record, text, digest: sha256(text), files }, problems: [] };
}

/** Drawings that are missing: a release has those of each chart that it brought or changed. */
function undrawnCharts(files: Record<string, string>): string[] {
  const { charts } = JSON.parse(files['changes.json'] ?? '{"charts":[]}') as { charts: string[] };
  return charts
    .filter((id) => files[`charts/${id}.json`])
    .map((id) => `${drawingsFolder}${id}.json`)
    .filter((name) => !files[name]);
}

function checkRecord(folder: string, bytes: Record<string, Uint8Array>): Problem[] {
  const missing = [recordName, checksumName].filter((name) => !bytes[name]);
  if (missing.length) return missing.map((name) => lost(folder, name));
  const written = Buffer.from(bytes[checksumName]!).toString('utf8');
  return written === checksumOf(bytes[recordName]!)
    ? []
    : [altered(folder, recordName, checksumName)];
}

function parseRecord(folder: string, version: string, text: string) {
  const { source, problems } = parseJson(text, `${folder}/${recordName}`);
  if (!source || problems.length) return { problems };
  const parsed = validate(source, releaseRecord);
  if (!parsed.value) return { problems: parsed.problems };
  if (parsed.value.version === version) return { record: parsed.value, problems: [] };
  return {
    problems: [
      problem({ file: folder }, 'release-misnamed', {
        version: parsed.value.version,
        folder: releaseFolder(parsed.value.version),
      }),
    ],
  };
}

function checkFile(
  folder: string,
  name: string,
  digest: string | undefined,
  bytes: Uint8Array | undefined,
): Problem[] {
  if (!digest) return [problem({ file: `${folder}/${name}` }, 'release-added')];
  if (!bytes) return [lost(folder, name)];
  return sha256(bytes) === digest ? [] : [altered(folder, name)];
}

const paths = (folder: string, names: string[]) =>
  names.map((name) => `${folder}/${name}`).join(' ');

function altered(folder: string, name: string, seal?: string): Problem {
  return problem({ file: `${folder}/${name}` }, 'release-altered', {
    seal,
    paths: paths(folder, seal ? [name, seal] : [name]),
  });
}

const lost = (folder: string, name: string): Problem =>
  problem({ file: `${folder}/${name}` }, 'release-lost', { paths: paths(folder, [name]) });

/** Paths below a folder with slashes, in one order everywhere. */
function filesBelow(folder: string, prefix = ''): string[] {
  return entries(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory()
      ? filesBelow(join(folder, name), `${prefix}${name}/`)
      : [`${prefix}${name}`],
  );
}

/** Names in a folder, sorted, without litter; none where there is no folder. */
function entries(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !litter.test(name))
    .sort();
}
