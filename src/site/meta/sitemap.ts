import { getCollection } from 'astro:content';
import { declaration, element, textElement } from '../../drawing/xml.ts';
import { defaultEdition, type Edition, editionIds, editions } from '../../i18n/index.ts';
import { versionPairs } from '../changes.ts';
import { chartIds } from '../charts.ts';
import { content } from '../content.ts';
import { dataDate, releases, storyDates } from '../releases.ts';
import { storyHeads } from '../story-heads.ts';
import { absolute, href, paths } from '../urls.ts';

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

/** The sitemap: every page that search engines should know, in each edition, naming its counterpart. */
export async function sitemap(): Promise<string> {
  const texts = new Set((await getCollection('pages')).map(({ id }) => `${id.split('/')[0]}/`));
  const ofStories = storyHeads(defaultEdition).map(
    ({ slug }) => [paths.story(slug), storyDates(slug).modified] as const,
  );
  const others = [
    paths.home(),
    paths.charts(),
    ...chartIds().map(paths.chart),
    paths.communities(),
    ...content().rows.communities.map(({ id }) => paths.community(id)),
    paths.data(),
    ...releases().map(({ version }) => paths.dataVersion(version)),
    ...versionPairs().map(({ from, to }) => paths.changes(from, to)),
    paths.corrections(),
    paths.lecture(),
    ...texts,
  ].map((path) => [path, dataDate()] as const);
  const address = (edition: Edition, path: string) => absolute(href(edition, path));
  const urls = [...ofStories, ...others].flatMap(([path, modified]) => {
    const alternates = editionIds.map((other) => {
      const { lang: hreflang } = editions[other];
      return element('xhtml:link', { rel: 'alternate', hreflang, href: address(other, path) });
    });
    return editionIds.map((edition) => {
      const own = [textElement('loc', address(edition, path)), textElement('lastmod', modified)];
      return element('url', {}, [...own, ...alternates].join(''));
    });
  });
  return declaration + element('urlset', namespaces, urls.join(''));
}
