import { type Problem, problem } from '../problem.ts';
import type { DataPackage } from '../schemas/package.ts';
import { type FrozenFiles, readRelease, releaseVersions, strayNames } from './read.ts';
import { releaseFolder, releasesFolder } from './record.ts';

/**
 * Holds every release against its checksums and the releases against each other:
 * one byte altered, one file added or missing is a problem with its name.
 * @param pack the working copy's package, whose version must be the newest release's
 */
export function checkReleases(root: string, pack?: DataPackage): Problem[] {
  const strays = strayNames(root).map((name) =>
    problem({ file: `${releasesFolder}/${name}` }, 'release-stray'),
  );
  const read = releaseVersions(root).map((version) => readRelease(root, version));
  const broken = read.flatMap(({ problems }) => problems);
  const frozen = read.flatMap((each) => each.frozen ?? []);
  return [
    ...strays,
    ...broken,
    ...(broken.length ? [] : [...checkChain(frozen), ...checkVersion(frozen.at(-1), pack)]),
  ];
}

/** Each release names the one before it: none can be taken out or slipped in. */
function checkChain(frozen: FrozenFiles[]): Problem[] {
  return frozen.flatMap(({ record: { previous, version: next } }, index) => {
    const before = frozen[index - 1];
    const named = previous?.version === before?.record.version;
    if (named && previous?.digest === before?.digest) return [];
    if (previous && !named) {
      const path = releaseFolder(previous.version);
      return [problem({ file: path }, 'release-gone', { next, path })];
    }
    const path = releaseFolder(before!.record.version);
    return [problem({ file: path }, 'release-odd', { next, first: !previous, path })];
  });
}

/** The working copy carries the version of the newest release: only the release command changes it. */
function checkVersion(newest: FrozenFiles | undefined, pack: DataPackage | undefined): Problem[] {
  if (!newest || !pack) return [];
  const { version, date } = newest.record;
  const fields = [
    ['version', pack.version, version],
    ['created', pack.created, date],
  ] as const;
  const file = 'content/data/datapackage.json';
  return fields
    .filter(([, now, should]) => now !== should)
    .map(([field, now, should]) =>
      problem({ file, field }, 'release-version', { now, version, should }),
    );
}
