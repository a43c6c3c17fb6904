import type { APIRoute } from 'astro';
import { browserScript } from '../../site/embed/browser-script.ts';
import { respond } from '../../site/respond.ts';

/** The script for pages that show our charts. Its address is a promise: what it does may grow, never break. */
export const GET: APIRoute = async () =>
  respond(`${await browserScript('host/v1.ts')}\n`, 'text/javascript; charset=utf-8');
