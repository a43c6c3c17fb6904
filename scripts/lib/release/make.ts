import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { type Reach, reachOf } from '../../../src/charts/touched.ts';
import { computedFigures } from '../../../src/data/figures.ts';
import type { FlatRow } from '../../../src/data/query.ts';
import type { Content } from '../../../src/data/read.ts';
import { type Change, demanded } from '../../../src/data/releases/change.ts';
import { differences, snapshot } from '../../../src/data/releases/differences.ts';
import {
  drawingName,
  type ReleaseFiles,
  sumsName,
  sumsOf,
} from '../../../src/data/releases/drawings.ts';
import { frozenSnapshot } from '../../../src/data/releases/frozen.ts';
import type { ChangeLog, LoggedChange } from '../../../src/data/releases/log.ts';
import { type FrozenFiles, readRelease, releaseVersions } from '../../../src/data/releases/read.ts';
import {
  checksumName,
  checksumOf,
  jsonText,
  type ReleaseRecord,
  recordName,
  sha256,
} from '../../../src/data/releases/record.ts';
import { type Bump, bumped, bumps, covers } from '../../../src/data/releases/version.ts';
import type { DatasetName } from '../../../src/data/schemas/index.ts';
import { type Bilingual, editionIds, stemOf } from '../../../src/i18n/index.ts';
import { toCsv } from '../../../src/site/downloads/csv.ts';
import { liveSvg, onSheet, png } from '../../../src/site/pictures.ts';
import { makeSheet } from '../../../src/site/sheet.ts';
import { changedCharts, frozenFiles, keptChart } from '../../../src/site/shown-chart.ts';
import { readStoryNames, storiesReached } from '../../../src/site/story-names.ts';

/** What a release is called. */
export interface ReleaseHead {
  version: string;
  /** ISO date. */
  date: string;
  why: Bilingual;
}

/**
 * Every file of a new release, by its path in the release's folder.
 * @param content the checked working copy under `root`, where the releases before stand
 */
export async function makeRelease(
  root: string,
  content: Content,
  head: ReleaseHead,
): Promise<ReleaseFiles> {
  const kept = releaseVersions(root)
    .reverse()
    .map((version) => readRelease(root, version).frozen!);
  const [previous] = kept;
  const before = previous && frozenSnapshot(previous);
  const changes = before ? differences(before, snapshot(content)) : [];
  const changed = changedCharts(content, kept, changes);
  const drawings: Record<string, string | Uint8Array> = {};
  for (const id of changed)
    for (const edition of editionIds) {
      const files = frozenFiles(id, content, edition, head.version);
      const page = onSheet(makeSheet(keptChart(id, edition, { files }), head.date), 'page');
      const name = (extension: string) => drawingName(stemOf(id, edition), extension);
      Object.assign(drawings, files, {
        [name('svg')]: await liveSvg(page, 'light'),
        [name('png')]: await png(page, 'light'),
      });
    }
  const log: ChangeLog = {
    version: head.version,
    previous: previous?.record.version ?? null,
    demanded: demanded(changes) ?? null,
    charts: [...changed, ...Object.keys(before?.charts ?? {}).filter((id) => !content.charts[id])],
    changes: before ? logged(root, changes, reachOf(changes, before, content, changed)) : [],
  };
  const listed = {
    ...copies(root, content, head),
    ...tables(content),
    'figures.json': jsonText(computedFigures(content)),
    'changes.json': jsonText(log),
    [sumsName]: sumsOf(drawings),
  };
  const record = jsonText(recordOf(head, listed, previous));
  return { ...listed, ...drawings, [recordName]: record, [checksumName]: checksumOf(record) };
}

/** The datasets, the package under its new version, and the charts, byte for byte as they stand. */
function copies(root: string, content: Content, head: ReleaseHead): Record<string, string> {
  const names = [
    ...content.package.resources.map(({ path }) => `data/${path}`),
    ...readdirSync(join(root, 'content/charts'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `charts/${name}`),
  ];
  const read = (name: string) => readFileSync(join(root, 'content', name), 'utf8');
  return {
    'data/datapackage.json': stamped(read('data/datapackage.json'), head),
    ...Object.fromEntries(names.sort().map((name) => [name, read(name)])),
  };
}

/** Every dataset as CSV, in the columns' order of the package. */
function tables({ package: { resources }, rows }: Content): Record<string, string> {
  return Object.fromEntries(
    resources.map(({ name, schema }) => {
      const list = rows[name as DatasetName] as unknown as FlatRow[];
      const columns = schema.fields.map((field) => field.name);
      return [`data/${name}.csv`, toCsv(list, columns)];
    }),
  );
}

/** datapackage.json with a version and its date (RFC 3339, as the standard asks); all else stays as the editor wrote it. */
export function stamped(text: string, { version, date }: Pick<ReleaseHead, 'version' | 'date'>) {
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
  const dated = applyEdits(text, modify(text, ['created'], `${date}T00:00:00Z`, options));
  return applyEdits(dated, modify(dated, ['version'], version, options));
}

/** Changes with the stories that they reach. */
function logged(root: string, changes: Change[], reaches: Reach[]): LoggedChange[] {
  const stories = readStoryNames(root);
  return changes.map((change, index) => ({
    ...change,
    charts: reaches[index]!.charts,
    stories: storiesReached(change, reaches[index]!, stories),
  }));
}

function recordOf(
  { version, date, why }: ReleaseHead,
  files: Record<string, string>,
  previous: FrozenFiles | undefined,
): ReleaseRecord {
  return {
    version,
    date,
    why,
    previous: previous ? { version: previous.record.version, digest: previous.digest } : null,
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)])),
  };
}

/** What the next release would be. */
export interface Plan {
  previous?: FrozenFiles;
  changes: Change[];
  /** The smallest step that the changes allow; undefined where nothing changed. */
  demanded?: Bump;
  /** The version that each allowed step leads to, smallest first. */
  steps: { bump: Bump; version: string }[];
}

/** Compares the checked working copy with the newest release. */
export function planRelease(root: string, content: Content): Plan {
  const newest = releaseVersions(root).at(-1);
  const { frozen: previous } = newest ? readRelease(root, newest) : {};
  // The first release takes the version that the package was prepared with.
  if (!previous)
    return {
      changes: [],
      steps: bumps.map((bump) => ({ bump, version: content.package.version })),
    };
  const changes = differences(frozenSnapshot(previous), snapshot(content));
  const smallest = demanded(changes);
  return {
    previous,
    changes,
    ...(smallest ? { demanded: smallest } : {}),
    steps: bumps
      .filter((bump) => smallest && covers(bump, smallest))
      .map((bump) => ({ bump, version: bumped(previous.record.version, bump) })),
  };
}
