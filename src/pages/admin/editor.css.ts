import type { APIRoute } from 'astro';
import style from '../../admin/editor.css?raw';

/** What of the tool's look is ours. */
export const GET: APIRoute = () =>
  new Response(style, { headers: { 'content-type': 'text/css; charset=utf-8' } });
