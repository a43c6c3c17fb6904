import { recordName } from '../../data/releases/record.ts';
import { releases } from '../releases.ts';

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
 * The files of every release, byte for byte from its frozen copy, so that
 * anyone can hold them against the digests in release.json. The working copy
 * is served nowhere: what a version's address gives never changes.
 */
export function dataFiles(): DataFile[] {
  return releases().flatMap(({ version, files, record }) => [
    ...Object.entries(files)
      .filter(([path]) => path.startsWith('data/') || path === 'changes.json')
      .map(([path, body]) => ({
        version,
        name: path.replace(/^data\//, ''),
        body,
        type: path.endsWith('.csv') ? csv : json,
      })),
    { version, name: recordName, body: record, type: json },
  ]);
}
