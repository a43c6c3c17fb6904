import type { APIRoute } from 'astro';
import { browserScript } from '../../site/embed/browser-script.ts';

/** The script for pages that show our charts. Its address is a promise: what it does may grow, never break. */
export const GET: APIRoute = async () =>
  new Response(`${await browserScript('host/v1.ts')}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
