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
  return frozen.flatMap(({ record }, index) => {
    const before = frozen[index - 1];
    const { previous } = record;
    if (previous?.version === before?.record.version && previous?.digest === before?.digest)
      return [];
    if (previous && previous.version !== before?.record.version)
      return [
        problem({ file: releaseFolder(previous.version) }, 'release-gone', {
          next: record.version,
          path: releaseFolder(previous.version),
        }),
      ];
    const odd = releaseFolder(before!.record.version);
    return [
      problem({ file: odd }, 'release-odd', {
        next: record.version,
        first: !previous,
        path: odd,
      }),
    ];
  });
}

/** The working copy carries the version of the newest release: only the release command changes it. */
function checkVersion(newest: FrozenFiles | undefined, pack: DataPackage | undefined): Problem[] {
  if (!newest || !pack) return [];
  const { version, date } = newest.record;
  const wrong = [
    pack.version === version ? [] : (['version', pack.version, version] as const),
    pack.created === date ? [] : (['created', pack.created, date] as const),
  ];
  return wrong.flatMap(([field, now, should]) =>
    field
      ? [
          problem({ file: 'content/data/datapackage.json', field }, 'release-version', {
            now,
            version,
            should,
          }),
        ]
      : [],
  );
}
