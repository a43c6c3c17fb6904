import { defaultEdition, type Edition, editionIds, editions } from '../i18n/index.ts';
import { site } from './config.ts';

/**
 * Every URL of the site is made here. They are a public promise: once
 * published they never break, so a change here needs a redirect.
 */
export const paths = {
  home: () => '',
  story: (slug: string) => `stories/${slug}/`,
  charts: () => 'charts/',
  chart: (id: string) => `charts/${id}/`,
  communities: () => 'communities/',
  community: (id: string) => `communities/${id}/`,
  data: () => 'data/',
  about: () => 'about/',
  lecturers: () => 'lecturers/',
  gallery: () => 'gallery/',
  embeds: () => 'embed/',
  embed: (id: string) => `embed/${id}/`,
};

/** Files are the same for both editions and stand outside the edition prefix. */
export const files = {
  data: (version: string, name: string) => `${site.base}data/${version}/${name}`,
  chart: (id: string, extension: string) => `${site.base}charts/${id}.${extension}`,
  font: (name: string) => `${site.base}fonts/${name}.woff2`,
  asset: (name: string) => `${site.base}${name}`,
};

/** Link to a page in an edition: `href('en', paths.data())` is `/en/data/`. */
export function href(edition: Edition, path: string): string {
  const { prefix } = editions[edition];
  return `${site.base}${prefix ? `${prefix}/` : ''}${path}`;
}

/** The same as an absolute address, for canonical links, feeds and citations. */
export function absolute(hrefOrFile: string): string {
  return site.url + hrefOrFile;
}

/** What a URL says: its edition, and the page's path without base and prefix. */
export function parseUrl(url: URL): { edition: Edition; path: string } {
  const inner = url.pathname.startsWith(site.base)
    ? url.pathname.slice(site.base.length)
    : url.pathname.replace(/^\//, '');
  for (const edition of editionIds) {
    const { prefix } = editions[edition];
    if (prefix && (inner === prefix || inner.startsWith(`${prefix}/`)))
      return { edition, path: inner.slice(prefix.length + 1) };
  }
  return { edition: defaultEdition, path: inner };
}

/** The `edition` route parameter of every page that exists in both editions. */
export function editionParams(): {
  params: { edition: string | undefined };
  props: { edition: Edition };
}[] {
  return editionIds.map((edition) => ({
    params: { edition: editions[edition].prefix || undefined },
    props: { edition },
  }));
}
