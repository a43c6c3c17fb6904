import type { APIRoute } from 'astro';
import { absolute, files } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(files.asset('sitemap.xml'))}\n`);
