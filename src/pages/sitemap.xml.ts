import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { defaultEdition } from '../i18n/index.ts';
import { versionPairs } from '../site/changes.ts';
import { chartIds } from '../site/charts.ts';
import { content } from '../site/content.ts';
import { sitemap } from '../site/meta/sitemap.ts';
import { dataDate, releases } from '../site/releases.ts';
import { stories } from '../site/stories.ts';
import { paths } from '../site/urls.ts';

/** Every page that search engines should know. */
export const GET: APIRoute = async () => {
  const { rows } = content();
  const texts = new Set((await getCollection('pages')).map(({ id }) => `${id.split('/')[0]}/`));
  const pages = [
    paths.home(),
    ...(await stories(defaultEdition)).map(({ slug }) => paths.story(slug)),
    paths.charts(),
    ...chartIds().map(paths.chart),
    paths.communities(),
    ...rows.communities.map(({ id }) => paths.community(id)),
    paths.data(),
    ...releases().map(({ version }) => paths.dataVersion(version)),
    ...versionPairs().map(({ from, to }) => paths.changes(from, to)),
    paths.corrections(),
    paths.lecture(),
    ...texts,
  ];
  return new Response(sitemap(pages, dataDate()), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
