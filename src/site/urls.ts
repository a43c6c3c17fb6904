import { defaultEdition, type Edition, editionIds, editions, messagesFor } from '../i18n/index.ts';
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
  dataVersion: (version: string) => `data/${version}/`,
  /** What changed from one release to a later one. */
  changes: (from: string, to: string) => `data/changes/${from}..${to}/`,
  corrections: () => 'corrections/',
  about: () => 'about/',
  lecturers: () => 'lecturers/',
  lecture: () => 'lecture/',
  gallery: () => 'gallery/',
  editors: () => 'editors/',
  embeds: () => 'embed/',
  embed: (id: string) => `embed/${id}/`,
};

/** Files are the same for both editions and stand outside the edition prefix. */
export const files = {
  data: (version: string, name: string) => `${site.base}data/${version}/${name}`,
  /** @param stem the chart's id; the English file's is `<id>.en` */
  chart: (stem: string, extension: string, version?: string) =>
    `${site.base}${pin(version)}charts/${stem}.${extension}`,
  /** A file that each edition has: `three-lenses.pptx` is `three-lenses.en.pptx` in English. */
  ofEdition: (edition: Edition, name: string) =>
    `${site.base}${name.replace(/(?=\.\w+$)/, editions[edition].suffix)}`,
  /** The whole survey as slides. */
  surveyDeck: (edition: Edition): string => files.ofEdition(edition, 'three-lenses.pptx'),
  /** Which versions there are, for embeds that are pinned to one. */
  versions: () => `${site.base}v/versions.json`,
  /** @param stem `chart-<id>`, `story-<slug>`, `data` or `report`, with `.en` for the English file */
  citation: (stem: string, extension: string) => `${site.base}cite/${stem}.${extension}`,
  /** @param stem as of `chart` */
  oembed: (stem: string) => `${site.base}oembed/${stem}.json`,
  /** The script for pages that show our charts. */
  embedScript: () => `${site.base}embed/v1.js`,
  font: (name: string) => `${site.base}fonts/${name}.woff2`,
  asset: (name: string) => `${site.base}${name}`,
  /** The editors' browser tool, one for both languages: its page without a name. */
  admin: (name = '') => `${site.base}admin/${name}`,
};

/** First segments of all that is frozen at a version: `v/1.0.0/`. */
const pin = (version: string | undefined) => (version === undefined ? '' : `v/${version}/`);

/**
 * Link to a page in an edition: `href('en', paths.data())` is `/en/data/`,
 * `href('en', paths.embed('plans'), '1.0.0')` is `/v/1.0.0/en/embed/plans/`.
 */
export function href(edition: Edition, path: string, version?: string): string {
  const { prefix } = editions[edition];
  return `${site.base}${pin(version)}${prefix ? `${prefix}/` : ''}${path}`;
}

/** The same as an absolute address, for canonical links, feeds and citations. */
export function absolute(hrefOrFile: string): string {
  return site.url + hrefOrFile;
}

/** What a URL says: its edition, the page's path without base and prefix, and the version it is pinned to. */
export function parseUrl(url: URL): { edition: Edition; path: string; version?: string } {
  const whole = url.pathname.startsWith(site.base)
    ? url.pathname.slice(site.base.length)
    : url.pathname.replace(/^\//, '');
  const [, version, rest] = /^v\/(\d+\.\d+\.\d+)\/(.*)$/.exec(whole) ?? [];
  const inner = rest ?? whole;
  const pinned = version === undefined ? {} : { version };
  for (const edition of editionIds) {
    const { prefix } = editions[edition];
    if (prefix && (inner === prefix || inner.startsWith(`${prefix}/`)))
      return { edition, path: inner.slice(prefix.length + 1), ...pinned };
  }
  return { edition: defaultEdition, path: inner, ...pinned };
}

/** What a template speaks at its page's address: the edition with its punctuation, its messages, and the page's path. */
export function here(url: URL) {
  const { edition, path } = parseUrl(url);
  return { ...editions[edition], edition, path, t: messagesFor(edition) };
}

/** The `edition` route parameter of a page that exists in both editions. */
export const editionParams = (): { params: { edition: string | undefined } }[] =>
  editionIds.map((edition) => ({ params: { edition: editions[edition].prefix || undefined } }));

/** The same for a page of each of some things. @param name the other route parameter */
export const editionParamsOf = <N extends string>(name: N, values: readonly string[]) =>
  editionParams().flatMap(({ params }) =>
    values.map((value) => ({
      params: { ...params, [name]: value } as typeof params & Record<N, string>,
    })),
  );
