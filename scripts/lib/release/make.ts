import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { drawWithWords } from '../../../src/charts/chart-words.ts';
import { changedCharts, reachOf } from '../../../src/charts/touched.ts';
import { computedFigures } from '../../../src/data/figures.ts';
import type { FlatRow } from '../../../src/data/query.ts';
import type { Content } from '../../../src/data/read.ts';
import { demanded } from '../../../src/data/releases/change.ts';
import { differences, snapshot } from '../../../src/data/releases/differences.ts';
import { frozenContent } from '../../../src/data/releases/frozen.ts';
import type { ChangeLog } from '../../../src/data/releases/log.ts';
import type { FrozenFiles } from '../../../src/data/releases/read.ts';
import {
  jsonText,
  type ReleaseRecord,
  recordName,
  sealName,
  sealOf,
  sha256,
} from '../../../src/data/releases/record.ts';
import type { DatasetName } from '../../../src/data/schemas/index.ts';
import { type Bilingual, editionIds, labels } from '../../../src/i18n/index.ts';
import { toCsv } from '../../../src/site/downloads/csv.ts';
import { readStoryNames, type StoryNames, storiesReached } from '../../../src/site/story-names.ts';

/** What a release is called. */
export interface ReleaseHead {
  version: string;
  /** ISO date. */
  date: string;
  why: Bilingual;
}

/**
 * Every file of a new release, by its path in the release's folder.
 * @param content the checked working copy under `root`
 * @param previous the release before, if there is one
 */
export function makeRelease(
  root: string,
  content: Content,
  head: ReleaseHead,
  previous?: FrozenFiles,
): Record<string, string> {
  const frozen: Record<string, string> = {
    ...copies(root, content, head),
    ...tables(content),
    'labels.json': jsonText(labels()),
    'figures.json': jsonText(computedFigures(content.rows)),
  };
  const before = previous && frozenContent(previous);
  const after = frozenContent({ record: head, files: frozen });
  const words = wordsOf(after);
  const files = {
    ...frozen,
    'words.json': jsonText(words),
    'changes.json': jsonText(logOf(head.version, before, after, readStoryNames(root))),
  };
  const record = jsonText(recordOf(head, files, words, previous));
  return { ...files, [recordName]: record, [sealName]: sealOf(record) };
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

type Words = Record<string, Record<string, unknown>>;

function wordsOf(content: Content): Words {
  return Object.fromEntries(
    Object.keys(content.charts).map((id) => [
      id,
      Object.fromEntries(
        editionIds.map((edition) => [edition, drawWithWords(id, content, edition).words]),
      ),
    ]),
  );
}

function logOf(
  version: string,
  before: Content | undefined,
  after: Content,
  stories: StoryNames[],
): ChangeLog {
  if (!before)
    return {
      version,
      previous: null,
      demanded: null,
      charts: Object.keys(after.charts),
      changes: [],
    };
  const changes = differences(snapshot(before, {}), snapshot(after, {}));
  const reaches = reachOf(changes, before, after);
  return {
    version,
    previous: before.kept!.version,
    demanded: demanded(changes) ?? null,
    charts: changedCharts(before, after),
    changes: changes.map((change, index) => ({
      ...change,
      charts: reaches[index]!.charts,
      stories: storiesReached(change, reaches[index]!, stories),
    })),
  };
}

function recordOf(
  { version, date, why }: ReleaseHead,
  files: Record<string, string>,
  words: Words,
  previous?: FrozenFiles,
): ReleaseRecord {
  const digests = <T>(values: Record<string, T>, text: (value: T) => string) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, sha256(text(value))]));
  return {
    version,
    date,
    why,
    previous: previous ? { version: previous.record.version, digest: previous.digest } : null,
    files: digests(files, String),
    charts: Object.fromEntries(
      Object.entries(words).map(([id, ofEditions]) => [id, digests(ofEditions, JSON.stringify)]),
    ),
  };
}
