import type { APIRoute } from 'astro';
import { adminScript } from '../../site/admin/bundle.ts';

/** The editors' browser tool, all in one script. */
export const GET: APIRoute = async () =>
  new Response((await adminScript()) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
