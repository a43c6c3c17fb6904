import type { FlatRow } from '../../data/query.ts';
import { recordName } from '../../data/releases/record.ts';
import { content } from '../content.ts';
import { releases } from '../releases.ts';
import { toCsv } from './csv.ts';

/** A file of a release. */
export interface DataFile {
  version: string;
  name: string;
  body: string;
  /** Media type with charset. */
  type: string;
}

const json = 'application/json; charset=utf-8';
const csv = 'text/csv; charset=utf-8';

/**
 * The files of every release, from its frozen copy: descriptor and datasets
 * byte for byte, so that anyone can hold them against the digests in
 * release.json, and each dataset as CSV. The working copy is served nowhere:
 * what a version's address gives never changes.
 */
export function dataFiles(): DataFile[] {
  return releases().flatMap(({ version, files, record }) => [
    ...Object.entries(files)
      .filter(([path]) => path.startsWith('data/') || path === 'changes.json')
      .map(([path, body]) => ({ version, name: path.replace(/^data\//, ''), body, type: json })),
    { version, name: recordName, body: record, type: json },
    ...content(version).package.resources.map(({ name, schema }) => {
      const rows = (content(version).rows as Record<string, readonly unknown[]>)[name] ?? [];
      const columns = schema.fields.map((field) => field.name);
      return { version, name: `${name}.csv`, body: toCsv(rows as FlatRow[], columns), type: csv };
    }),
  ]);
}
