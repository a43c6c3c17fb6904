import type { APIRoute } from 'astro';
import type { Edition } from '../../i18n/index.ts';
import { feed } from '../../site/meta/feeds.ts';
import { stories } from '../../site/stories.ts';
import { editionParams } from '../../site/urls.ts';

export const getStaticPaths = editionParams;

/** RSS of an edition's stories. */
export const GET: APIRoute<{ edition: Edition }> = async ({ props: { edition } }) =>
  new Response(feed('rss', edition, await stories(edition)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
