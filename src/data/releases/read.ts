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
  const textOf = (name: string) => bytes[name]!.toString('utf8');
  const told = (
    code: 'release-added' | 'release-altered' | 'release-lost',
    name: string,
    checksum?: string,
  ) => {
    const paths = [name, checksum ?? []].flat().map((each) => `${folder}/${each}`);
    return problem({ file: `${folder}/${name}` }, code, { checksum, paths: paths.join(' ') });
  };
  /** Files that are not as their checksums say, or have none. */
  const broken = (wanted: Record<string, string>, names = Object.keys(wanted)) =>
    names.flatMap((name) => {
      const [digest, found] = [wanted[name], bytes[name]];
      if (!digest) return [told('release-added', name)];
      if (!found) return [told('release-lost', name)];
      return sha256(found) === digest ? [] : [told('release-altered', name)];
    });

  const missing = [recordName, checksumName].filter((name) => !bytes[name]);
  if (missing.length) return { problems: missing.map((name) => told('release-lost', name)) };
  const text = textOf(recordName);
  if (textOf(checksumName) !== checksumOf(text))
    return { problems: [told('release-altered', recordName, checksumName)] };
  const { record, problems } = parseRecord(folder, version, text);
  if (!record) return { problems };
  const vouched = record.files[sumsName];
  const unsure = vouched ? broken({ [sumsName]: vouched }) : [];
  if (unsure.length) return { problems: unsure };
  const sums = bytes[sumsName];
  const wanted: Record<string, string> = {
    // The first releases got their drawings later: nothing vouches for their checksums but themselves.
    ...(sums ? { [sumsName]: sha256(sums), ...parseSums(textOf(sumsName)) } : {}),
    ...record.files,
  };
  const own = [recordName, checksumName];
  const names = Object.keys({ ...wanted, ...bytes }).filter((name) => !own.includes(name));
  const odd = broken(wanted, names.sort());
  if (odd.length) return { problems: odd };
  const texts = Object.keys(wanted).filter((name) => !name.endsWith('.png'));
  const files = Object.fromEntries(texts.map((name) => [name, textOf(name)]));
  const undrawn = undrawnCharts(files);
  return undrawn.length
    ? { problems: undrawn.map((name) => told('release-lost', name)) }
    : { frozen: { record, text, digest: sha256(text), files }, problems: [] };
}

/** Drawings that are missing: a release has those of each chart that it brought or changed. */
function undrawnCharts(files: Record<string, string>): string[] {
  const { charts } = JSON.parse(files['changes.json'] ?? '{"charts":[]}') as { charts: string[] };
  return charts
    .filter((id) => files[`charts/${id}.json`])
    .map((id) => `${drawingsFolder}${id}.json`)
    .filter((name) => !files[name]);
}

function parseRecord(folder: string, version: string, text: string) {
  const { source, problems } = parseJson(text, `${folder}/${recordName}`);
  if (!source || problems.length) return { problems };
  const parsed = validate(source, releaseRecord);
  const given = parsed.value?.version;
  if (!given || given === version) return { record: parsed.value, problems: parsed.problems };
  const params = { version: given, folder: releaseFolder(given) };
  return { problems: [problem({ file: folder }, 'release-misnamed', params)] };
}

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
