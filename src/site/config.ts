/**
 * Where the site will stand. An editor sets SITE_URL and BASE_PATH in the
 * environment of the build; without them the site works at the root of any host.
 */
export const site = {
  /** Absolute origin for canonical links, feeds and citations; no trailing slash. */
  url: (process.env.SITE_URL ?? 'https://three-lenses.example').replace(/\/+$/, ''),
  /** Base path with slashes at both ends: `/` or `/reports/`. */
  base: withSlashes(process.env.BASE_PATH ?? '/'),
};

function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}
