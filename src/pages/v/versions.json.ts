import type { APIRoute } from 'astro';
import { respond } from '../../site/respond.ts';
import { versionIndex } from '../../site/versions.ts';

/** Which versions there are, for pinned embeds: small, and the same for every edition. */
export const GET: APIRoute = () =>
  respond(`${JSON.stringify(versionIndex())}\n`, 'application/json; charset=utf-8');
