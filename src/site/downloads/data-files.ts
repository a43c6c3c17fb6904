import { recordName } from '../../data/releases/record.ts';
import { releaseNamed } from '../releases.ts';

/**
 * The files of a release, byte for byte from its frozen copy, so that anyone
 * can hold them against the digests in release.json. The working copy is
 * served nowhere: what a version's address gives never changes.
 */
export function dataFiles(version: string): { name: string; body: string }[] {
  const { files, record } = releaseNamed(version);
  const frozen = Object.entries(files).flatMap(([path, body]) =>
    path.startsWith('data/') || path === 'changes.json'
      ? { name: path.replace(/^data\//, ''), body }
      : [],
  );
  return [...frozen, { name: recordName, body: record }];
}
