import type { Figure } from '../figures.ts';
import { type JsonSource, parseJson } from '../json.ts';
import type { ForeignKeys } from '../query.ts';
import type { Content } from '../read.ts';
import type { ChartFile } from '../schemas/chart.ts';
import { datasetNames, type Rows } from '../schemas/index.ts';
import type { DataPackage } from '../schemas/package.ts';
import type { FrozenFiles } from './read.ts';
import { releaseFolder } from './record.ts';

/** Interface words by edition, section and key, as they were at a release. */
export type Labels = Record<string, Record<string, Record<string, string>>>;

/** What a release keeps beside rows and charts, so that today's code draws yesterday's charts. */
export interface Kept {
  version: string;
  labels: Labels;
  /** The numbers that we count ourselves, by id: a counting mended later leaves them as they were. */
  figures: Record<string, Figure>;
  foreignKeys: ForeignKeys;
}

/**
 * The content of a release. It was checked before it was frozen and its bytes
 * are proven by digests, so today's schemas are not asked: a column or dataset
 * that they no longer know stays as it was, and one that they have since got
 * is empty.
 */
export function frozenContent({
  record,
  files,
}: {
  record: Pick<FrozenFiles['record'], 'version'>;
  files: FrozenFiles['files'];
}): Content {
  const folder = releaseFolder(record.version);
  const read = (name: string): JsonSource =>
    parseJson(files[name] ?? 'null', `${folder}/${name}`).source!;
  const within = (prefix: string) =>
    Object.keys(files)
      .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
      .map((name) => ({
        id: name.slice(prefix.length).replace(/\.json$/, ''),
        source: read(name),
      }));
  const data = within('data/').filter(({ id }) => id !== 'datapackage');
  const charts = within('charts/');
  const written = read('data/datapackage.json').value as DataPackage;
  // Written as a date and time; a date everywhere on the site.
  const pack = { ...written, created: written.created.slice(0, 10) };
  const none = Object.fromEntries(datasetNames.map((name) => [name, [] as unknown[]]));
  return {
    package: pack,
    rows: { ...none, ...valuesOf(data) } as unknown as Rows,
    charts: Object.fromEntries(
      charts.map(({ id, source }) => [id, { ...chartDefaults, ...(source.value as ChartFile) }]),
    ),
    sources: {
      data: sourcesOf(data) as Content['sources']['data'],
      charts: sourcesOf(charts),
    },
    kept: {
      version: record.version,
      labels: (read('labels.json').value ?? {}) as Labels,
      figures: (read('figures.json').value ?? {}) as Kept['figures'],
      foreignKeys: foreignKeysOf(pack),
    },
  };
}

type Entry = { id: string; source: JsonSource };
const sourcesOf = (list: Entry[]) => Object.fromEntries(list.map(({ id, source }) => [id, source]));
const valuesOf = (list: Entry[]) =>
  Object.fromEntries(list.map(({ id, source }) => [id, trimmed(source.value)]));

const chartDefaults: Pick<ChartFile, 'options' | 'notes'> = { options: {}, notes: [] };

/** Texts lose white space at their ends, as in the working copy's rows. */
function trimmed(rows: unknown): unknown {
  return (rows as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        typeof value === 'string' ? value.trim() : value,
      ]),
    ),
  );
}

/** The package's own account of which column names a row of which dataset. */
export function foreignKeysOf(pack: DataPackage): ForeignKeys {
  return Object.fromEntries(
    pack.resources.map(({ name, schema }) => {
      const keys = (schema.foreignKeys ?? []) as {
        fields: string | string[];
        reference: { resource: string };
      }[];
      // Frictionless says "" for a reference to the same resource.
      const pairs = keys.map(({ fields, reference }) => [
        [fields].flat()[0]!,
        reference.resource || name,
      ]);
      return [name, Object.fromEntries(pairs)];
    }),
  );
}
