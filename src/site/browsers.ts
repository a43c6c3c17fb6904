/**
 * The oldest browsers in which everything works, as README.md names them: cards
 * need the Popover API, views and drawings `:has()` and container queries, the
 * style sheet what Tailwind asks for. Older ones show pages that can be read.
 */
export const oldestBrowsers = { chrome: 114, edge: 114, firefox: 128, safari: 17 } as const;

/** The same for the bundler, which then rewrites nothing that they know. */
export const browserTargets: string[] = Object.entries(oldestBrowsers).map(
  ([name, version]) => `${name}${version}`,
);
