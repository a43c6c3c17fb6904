import type { APIRoute } from 'astro';
import { versionIndex } from '../../site/versions.ts';

/** Which versions there are, for pinned embeds: small, and the same for every edition. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(versionIndex())}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
