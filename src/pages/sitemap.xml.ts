import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { defaultEdition } from '../i18n/index.ts';
import { versionPairs } from '../site/changes.ts';
import { chartIds } from '../site/charts.ts';
import { content } from '../site/content.ts';
import { sitemap } from '../site/meta/sitemap.ts';
import { dataDate, releases, storyDates } from '../site/releases.ts';
import { stories } from '../site/stories.ts';
import { paths } from '../site/urls.ts';

/** Every page that search engines should know. */
export const GET: APIRoute = async () => {
  const { rows } = content();
  const texts = new Set((await getCollection('pages')).map(({ id }) => `${id.split('/')[0]}/`));
  const ofStories = (await stories(defaultEdition)).map(
    ({ slug }) => [paths.story(slug), storyDates(slug).modified] as const,
  );
  const pages = [
    paths.home(),
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
  const ofData = pages.map((path) => [path, dataDate()] as const);
  return new Response(sitemap([...ofStories, ...ofData]), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
