import { builtPaths } from './dist.ts';

/**
 * Pages that stand for all of the built site: home in both editions, every
 * story and chart, which are all of their own making, and one or two pages of
 * each other kind; Chinese and English in turn.
 */
export function pageKinds(paths: readonly string[] = builtPaths()): string[] {
  const chinese = paths.filter((path) => path !== '' && !path.startsWith('en/'));
  const groups = Map.groupBy(chinese, (path) => path.replace(/^(\w+\/)[\w.-]+\/$/, '$1*'));
  const chosen = [...groups].flatMap(([kind, members]) =>
    /^(stories|charts)\//.test(kind) ? members : [...new Set([members[0]!, members.at(-1)!])],
  );
  const inTurn = chosen.map((path, index) =>
    index % 2 === 1 && paths.includes(`en/${path}`) ? `en/${path}` : path,
  );
  return ['', 'en/', ...inTurn];
}

/** The first of some pages of each kind, in whichever edition. */
export function onePerKind(paths: readonly string[]): string[] {
  const groups = Map.groupBy(paths, (path) =>
    path.replace(/^en\//, '').replace(/^(.+\/)[\w.-]+\/$/, '$1*'),
  );
  return [...groups.values()].map(([first]) => first!);
}
