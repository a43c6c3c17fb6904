import type { Content } from '../../../src/data/read.ts';
import { type Change, demanded } from '../../../src/data/releases/change.ts';
import { differences, snapshot } from '../../../src/data/releases/differences.ts';
import { frozenSnapshot } from '../../../src/data/releases/frozen.ts';
import { type FrozenFiles, readRelease, releaseVersions } from '../../../src/data/releases/read.ts';
import { type Bump, bumped, bumps, covers } from '../../../src/data/releases/version.ts';

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
