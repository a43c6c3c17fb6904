import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

/** Types that the static server leaves without a charset or does not know. */
const TYPES: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mdx': 'text/mdx; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Answers requests from a built site the way a static host does: a folder's
 * index.html, a redirect to the closing slash, 404.html with status 404.
 *
 * @param dir the built site
 * @param base path it is published under, with slashes at both ends
 */
export function siteHandler(dir: string, base: string): RequestListener {
  const files = filesOf(dir);
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Sandboxed embeds ask from the origin "null", also for the site's own fonts and scripts.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(
        response.setHeader('Allow', 'GET, HEAD'),
        405,
        'Only GET and HEAD are answered.',
      );
    const path = decode(request.url ?? '/');
    if (path === undefined) return plain(response, 400, 'This address cannot be read.');
    if (base !== '/' && (path === '/' || `${path}/` === base)) return redirect(response, base);
    if (!path.startsWith(base)) return notFound(response, dir, path);

    const inner = path.slice(base.length - 1);
    if (!inner.endsWith('/') && existsSync(join(dir, inner, 'index.html')))
      return redirect(response, `${encodeURI(path)}/${query(request.url)}`);
    const handler = files();
    if (!handler) return plain(response, 503, 'The site is being built. Reload in a moment.');
    request.url = encodeURI(inner);
    return handler(request, response, () => notFound(response, dir, inner));
  };
}

/**
 * The static server lists a folder's files once; a build puts a new folder in
 * place, so it has to list anew then.
 */
function filesOf(dir: string): () => ReturnType<typeof sirv> | undefined {
  let seen = '';
  let handler: ReturnType<typeof sirv> | undefined;
  return () => {
    const now = statSync(dir, { throwIfNoEntry: false });
    if (!now) return undefined;
    const state = `${now.ino} ${now.mtimeMs}`;
    if (state !== seen) handler = sirv(dir, { dev: false, etag: true, setHeaders });
    seen = state;
    return handler;
  };
}

function setHeaders(response: ServerResponse, path: string): void {
  const type = TYPES[extname(path).toLowerCase()];
  if (type) response.setHeader('Content-Type', type);
  // Astro puts a digest into these names; all else is asked for again, and mostly unchanged.
  const hashed = path.startsWith('/_astro/');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** The 404.html nearest to the path, so that an edition can have its own. */
function notFound(response: ServerResponse, dir: string, path: string): void {
  const folders = path.split('/').slice(1, -1);
  const nearest = [...folders.keys(), folders.length]
    .reverse()
    .map((depth) => join(dir, ...folders.slice(0, depth), '404.html'))
    .find((file) => existsSync(file));
  if (nearest) send(response, 404, 'text/html; charset=utf-8', readFileSync(nearest));
  else plain(response, 404, 'There is no such page.');
}

function redirect(response: ServerResponse, to: string): void {
  // Not 301: a browser would remember it for whatever runs at this port next.
  response.writeHead(302, { Location: to, 'Cache-Control': 'no-store' }).end();
}

function plain(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', Buffer.from(`${text}\n`));
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
  });
  response.end(body);
}

/** The decoded path; undefined where it is malformed or points out of the site. */
function decode(url: string): string | undefined {
  try {
    // A path with two slashes in front would be read as a host.
    const { pathname } = new URL(url.replace(/^\/+/, '/'), 'http://localhost');
    const path = decodeURIComponent(pathname);
    return /[\0\\]|(^|\/)\.\.(\/|$)/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

const query = (url = '') => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
