import type { APIRoute } from 'astro';
import style from '../../admin/editor.css?raw';
import { respond } from '../../site/respond.ts';

/** What of the tool's look is ours. */
export const GET: APIRoute = () => respond(style, 'text/css; charset=utf-8');
