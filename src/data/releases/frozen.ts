import { parseJson } from '../json.ts';
import type { DataPackage } from '../schemas/package.ts';
import type { Snapshot } from './differences.ts';
import type { FrozenFiles } from './read.ts';
import { releaseFolder } from './record.ts';

const parsed = new Map<string, unknown>();

/** Most files of a release are those of the one before: each is read once. */
function parsedText(text: string, file: string): unknown {
  if (parsed.has(text)) return parsed.get(text);
  const { value } = parseJson(text, file).source!;
  // Texts lose white space at their ends, as in the working copy's rows.
  const trimmed = (_: string, inner: unknown) => (typeof inner === 'string' ? inner.trim() : inner);
  const isRows = file.includes('/data/') && !file.endsWith('/datapackage.json');
  parsed.set(text, isRows ? JSON.parse(JSON.stringify(value), trimmed) : value);
  return parsed.get(text);
}

/**
 * What a release holds. It was checked before it was frozen and its bytes are
 * proven by checksums, so today's schemas are not asked: a column or dataset
 * that they no longer know stays as it was.
 */
export function frozenSnapshot({
  record: { version },
  files,
}: Pick<FrozenFiles, 'files'> & { record: { version: string } }): Snapshot {
  const read = (name: string) =>
    parsedText(files[name] ?? 'null', `${releaseFolder(version)}/${name}`);
  const within = (folder: string) =>
    Object.fromEntries(
      Object.keys(files)
        .filter((name) => name.startsWith(folder) && name.endsWith('.json'))
        .map((name) => [name.slice(folder.length, -'.json'.length), read(name)]),
    );
  const { datapackage, ...rows } = within('data/');
  const pack = datapackage as DataPackage;
  return {
    // Written as a date and time; a date everywhere on the site.
    package: { ...pack, created: pack.created.slice(0, 10) },
    rows: rows as Snapshot['rows'],
    charts: within('charts/'),
    figures: (read('figures.json') ?? {}) as Snapshot['figures'],
  };
}
