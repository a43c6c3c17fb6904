import type { APIRoute } from 'astro';
import { adminScript } from '../../site/admin/bundle.ts';
import { respond } from '../../site/respond.ts';

/** The editors' browser tool, all in one script. */
export const GET: APIRoute = async () =>
  respond(await adminScript(), 'text/javascript; charset=utf-8');
