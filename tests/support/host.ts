import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const pym = readFileSync(createRequire(import.meta.url).resolve('pym.js/dist/pym.v1.min.js'));

/** Another site on this machine, at an origin of its own, that shows our charts. */
export interface Host {
  /** Its address, ending with a slash. */
  url: string;
  /** Puts a page there. @returns its path */
  page(body: string): string;
  /** Puts an address there, `old/…`, that leads to another. @returns its path */
  redirect(path: string, to: string): string;
  close(): Promise<void>;
}

/** Starts such a site. `/pym.js` is the published package. */
export async function startHost(): Promise<Host> {
  const pages: string[] = [];
  const redirects = new Map<string, string>();
  const server = createServer((request, response) => {
    if (request.url === '/pym.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(pym);
      return;
    }
    // Browsers ask every new site for one.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const to = redirects.get(request.url ?? '');
    if (to) {
      response.writeHead(302, { Location: to }).end();
      return;
    }
    const page = pages[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1])];
    response
      .writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    page: (body) => {
      pages.push(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>${body}`,
      );
      return String(pages.length - 1);
    },
    redirect: (path, to) => {
      redirects.set(`/old/${path}`, to);
      return `old/${path}`;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
