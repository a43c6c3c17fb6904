import type { APIRoute } from 'astro';
import { site } from '../site/config.ts';
import { siteFiles } from '../site/files.ts';
import { type SiteFile, typeOf } from '../site/site-file.ts';

export const getStaticPaths = async () =>
  (await siteFiles()).map(({ href, make }) => ({
    params: { file: href.slice(site.base.length) },
    props: { href, make },
  }));

/** Every file of the site that is no page. */
export const GET: APIRoute<SiteFile> = async ({ props: { href, make } }) =>
  new Response((await make()) as BodyInit, {
    headers: { 'Content-Type': typeOf(href) ?? 'application/octet-stream' },
  });
