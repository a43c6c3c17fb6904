import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyConfig } from '../scripts/lib/publish/caddy.ts';
import { headerRules, headersFor } from '../scripts/lib/publish/headers.ts';
import { kindOf } from '../scripts/lib/publish/kinds.ts';
import { nginxConfig } from '../scripts/lib/publish/nginx.ts';
import { redirects } from '../scripts/lib/publish/redirects.ts';
import type { ServerSite } from '../scripts/lib/publish/server.ts';
import { serve } from '../scripts/serve.ts';
import { typeOf } from '../src/site/site-file.ts';
import { builtFiles } from './support/dist.ts';
import { findProgram, freePort, startServer } from './support/programs.ts';

const dist = join(import.meta.dirname, '../dist');
const rules = headerRules(dist, { hsts: 3600 });

/** Starts a server for the built site. @returns what ends it */
type Start = (site: ServerSite, port: number, folder: string) => Promise<() => Promise<void>>;

const nginx: Start = async (site, port, folder) => {
  const conf = join(folder, 'nginx.conf');
  const modules = '/usr/share/nginx/modules-available/mod-http-brotli-static.conf';
  const brotli = findBrotli(modules);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    conf,
    `${user} ${brotli} daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;
     events {} http { access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder};
     fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
     ${nginxConfig({ ...site, listen: `127.0.0.1:${port}`, brotli: brotli !== '' })} }`,
  );
  return startServer(programs.nginx!, ['-p', folder, '-c', conf], `http://127.0.0.1:${port}/`);
};

const caddy: Start = async (site, port, folder) => {
  const conf = join(folder, 'Caddyfile');
  const options = '{\n admin off\n auto_https off\n}\n';
  writeFileSync(conf, options + caddyConfig({ ...site, listen: `http://127.0.0.1:${port}` }));
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder };
  const args = ['run', '--config', conf, '--adapter', 'caddyfile'];
  return startServer(programs.caddy!, args, `http://127.0.0.1:${port}/`, env);
};

const ours: Start = async ({ base }, port) => (await serve({ dir: dist, base, port })).close;

const programs = { nginx: findProgram('nginx'), caddy: findProgram('caddy') };
const servers: [string, boolean, Start][] = [
  ['our own server', true, ours],
  ['nginx [needs nginx]', programs.nginx !== undefined, nginx],
  ['Caddy [needs caddy]', programs.caddy !== undefined, caddy],
];

/** One file of each kind and type. */
const samples = [
  ...new Map(
    builtFiles()
      .filter((file) => !/\.(br|gz)$|^_/.test(file) || file.startsWith('_astro/'))
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map((file) => [`${kindOf(file)} ${file.replace(/.*\./, '')}`, file]),
  ).values(),
];

test('the headers file of this site keeps within what hosts read', () => {
  const text = readFileSync(join(dist, '_headers'), 'utf8');
  expect(text.match(/^\//gm)!.length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(2000);
});

describe.each(servers)('%s', (name, there, start) => {
  describe.skipIf(!there).each(['/', '/reports/'])('under %s', (base) => {
    let folder: string;
    let port: number;
    let close: () => Promise<void>;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'three-lenses-'));
      port = await freePort();
      close = await start({ rules, root: dist, base, listen: '' }, port, folder);
    });
    afterAll(async () => {
      await close?.();
      rmSync(folder, { recursive: true, force: true });
    });
    const ask = (path: string, headers: Record<string, string> = {}) =>
      request(`http://127.0.0.1:${port}${path}`, headers);

    test.each(samples)('%s comes with its type and headers', async (file) => {
      const path = base + file.replace(/(^|\/)index\.html$/, '$1');
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.body.equals(readFileSync(join(dist, file)))).toBe(true);
      const type = typeOf(file);
      if (type)
        expect(answer.headers['content-type']?.replace('; ', ';')).toBe(type.replace('; ', ';'));
      for (const [header, value] of Object.entries(headersFor(rules, file)))
        if (name !== 'our own server' || header !== 'Strict-Transport-Security')
          expect(answer.headers[header.toLowerCase()], header).toBe(value);
      expect(answer.headers['access-control-allow-origin']).toBe(
        headersFor(rules, file)['Access-Control-Allow-Origin'],
      );
      const etag = answer.headers.etag ?? '';
      expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
    });

    test('texts come compressed, as they were made at build time', async () => {
      const plain = readFileSync(join(dist, 'en/stories/method/index.html'));
      const encodings = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const [encoding, unpack] of Object.entries(encodings)) {
        const answer = await ask(`${base}en/stories/method/`, { 'accept-encoding': encoding });
        if (encoding === 'br' && name.startsWith('nginx') && !findBrotli(undefined)) continue;
        expect(answer.headers['content-encoding']).toBe(encoding);
        expect(answer.headers.vary).toMatch(/Accept-Encoding/i);
        expect(answer.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
        const extension = encoding === 'br' ? 'br' : 'gz';
        const file = join(dist, `en/stories/method/index.html.${extension}`);
        expect(answer.body.equals(readFileSync(file))).toBe(true);
        expect(unpack(answer.body).equals(plain)).toBe(true);
      }
    });

    test('what is not there is 404, with the page that says so', async () => {
      for (const path of ['nothing/', 'charts/nothing.csv', 'embed/nothing/', 'en/nothing']) {
        const answer = await ask(base + path);
        expect(answer.status).toBe(404);
        expect(answer.headers['content-type']).toMatch(/^text\/html/);
        expect(answer.headers['cache-control']).toBe('no-cache');
        expect(answer.body.equals(readFileSync(join(dist, '404.html')))).toBe(true);
        expect(answer.headers['x-content-type-options']).toBe('nosniff');
      }
    });

    test('a page without its closing slash leads to the one with it', async () => {
      const answer = await ask(`${base}charts/plans?plain=1`);
      expect([301, 302, 308]).toContain(answer.status);
      expect(answer.headers.location).toBe(`${base}charts/plans/?plain=1`);
    });

    test('old and guessed addresses lead to the right ones', async () => {
      for (const { from, to } of redirects) {
        const answer = await ask(base + from);
        expect([301, 302]).toContain(answer.status);
        expect(answer.headers.location).toBe(base + to);
      }
      if (base !== '/') expect((await ask('/')).headers.location).toBe(base);
    });
  });
});

/** The line that loads nginx's module for brotli; empty where the module is not installed. */
function findBrotli(
  file = '/usr/share/nginx/modules-available/mod-http-brotli-static.conf',
): string {
  try {
    return readFileSync(file, 'utf8').replace('modules/', '/usr/lib/nginx/modules/');
  } catch {
    return '';
  }
}

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** One request without what fetch adds and unpacks. */
function request(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((done, fail) => {
    get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string | undefined>,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', fail);
  });
}
