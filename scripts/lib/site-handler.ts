import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { typeOf } from '../../src/site/site-file.ts';
import { type HeaderRules, headerRules, headersFor } from './publish/headers.ts';
import { hostRedirects } from './publish/redirects.ts';

/**
 * Answers requests from a built site the way a static host does: a folder's
 * index.html, a redirect to the closing slash, 404.html with status 404.
 *
 * @param dir the built site
 * @param base path it is published under, with slashes at both ends
 */
export function siteHandler(dir: string, base: string): RequestListener {
  const files = sirv(dir, { dev: true, etag: true, gzip: true, brotli: true, setHeaders });
  const built = builtSite(dir, base);
  return (request, response) => {
    const site = built();
    const path = decode(request.url ?? '/');
    const announce = (below: string) => {
      if (site) response.setHeaders(new Map(Object.entries(headersFor(site.rules, below))));
    };
    announce(path?.startsWith(base) ? path.slice(base.length) : '');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(
        response.setHeader('Allow', 'GET, HEAD'),
        405,
        'Only GET and HEAD are answered.',
      );
    if (path === undefined) return plain(response, 400, 'This address cannot be read.');
    const moved = site?.redirects.get(path);
    if (moved) return redirect(response, moved);
    if (`${path}/` === base) return redirect(response, base);
    if (!path.startsWith(base)) return notFound(response, dir, path);

    const inner = path.slice(base.length - 1);
    if (!inner.endsWith('/') && existsSync(join(dir, inner, 'index.html')))
      return redirect(response, `${encodeURI(path)}/${query(request.url)}`);
    if (!site) return plain(response, 503, 'The site is being built. Reload in a moment.');
    request.url = encodeURI(inner);
    return files(request, response, () => {
      announce('404.html');
      notFound(response, dir, inner);
    });
  };
}

/** The headers and redirects of a built site as it is now; undefined where there is none. */
function builtSite(dir: string, base: string) {
  let seen = '';
  let built: { rules: HeaderRules; redirects: Map<string, string> } | undefined;
  return () => {
    const now = statSync(dir, { throwIfNoEntry: false });
    if (!now) return undefined;
    const state = `${now.ino} ${now.mtimeMs}`;
    if (state !== seen || !built)
      built = {
        rules: headerRules(dir),
        redirects: new Map(hostRedirects(base).map(({ from, to }) => [from, to])),
      };
    seen = state;
    return built;
  };
}

function setHeaders(response: ServerResponse, path: string): void {
  const type = typeOf(path);
  if (type) response.setHeader('Content-Type', type);
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
