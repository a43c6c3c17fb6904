import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from './lib/testing.ts';
import { parsePort, serve } from './serve.ts';

const files = {
  'index.html': 'home',
  '404.html': 'nothing here',
  'en/404.html': 'nothing in English',
  'charts/sixteen/index.html': 'chart',
  'charts/sixteen.csv': 'a,b',
  'site.webmanifest': '{}',
  'fonts/serif.woff2': 'font',
  'stories/method.mdx': '# text',
  '_astro/page.abc.js': 'js',
  '_astro/page.abc.css': 'css',
};

async function start(base?: string) {
  const dir = tempFolder(files);
  const served = await serve({ dir, port: 0, ...(base ? { base } : {}) });
  onTestFinished(served.close);
  const get = (path: string, init?: RequestInit) =>
    fetch(new URL(path, `http://localhost:${served.port}`), { redirect: 'manual', ...init });
  return { dir, get, ...served };
}

test('serves the home page and the page of a folder', async () => {
  const { get, url, port } = await start();
  expect(url).toBe(`http://localhost:${port}/`);
  const home = await get('/?utm=x');
  expect([home.status, await home.text()]).toEqual([200, 'home']);
  expect(home.headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect(await (await get('/charts/sixteen/')).text()).toBe('chart');
});

test('leads to the closing slash and keeps the query', async () => {
  const answer = await (await start()).get('/charts/sixteen?plain=true');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/charts/sixteen/?plain=true');
});

test('answers 404 with the page of the edition', async () => {
  const { get } = await start();
  const answer = await get('/charts/nothing/');
  expect([answer.status, await answer.text()]).toEqual([404, 'nothing here']);
  expect(await (await get('/en/charts/nothing/')).text()).toBe('nothing in English');
});

test.each([
  ['/charts/sixteen.csv', 'text/csv; charset=utf-8'],
  ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/fonts/serif.woff2', 'font/woff2'],
  ['/stories/method.mdx', 'text/mdx; charset=utf-8'],
  ['/_astro/page.abc.js', 'text/javascript; charset=utf-8'],
  ['/_astro/page.abc.css', 'text/css; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const answer = await (await start()).get(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
});

test('keeps hashed files for good and asks again for all others', async () => {
  const { get } = await start();
  const cached = async (path: string) => (await get(path)).headers.get('cache-control');
  expect(await cached('/_astro/page.abc.css')).toContain('immutable');
  for (const path of ['/', '/charts/sixteen.csv', '/nothing'])
    expect(await cached(path)).toBe('no-cache');
  const etag = (await get('/')).headers.get('etag') ?? '';
  expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('under a base path, the site is there and nowhere else', async () => {
  const { get, url, port } = await start('/reports/');
  expect(url).toBe(`http://localhost:${port}/reports/`);
  expect(await (await get('/reports/charts/sixteen/')).text()).toBe('chart');
  expect((await get('/charts/sixteen/')).status).toBe(404);
  for (const path of ['/', '/reports'])
    expect((await get(path)).headers.get('location')).toBe('/reports/');
  const slash = await get('/reports/charts/sixteen');
  expect(slash.headers.get('location')).toBe('/reports/charts/sixteen/');
});

test('a new build shows without a restart', async () => {
  const { dir, get } = await start();
  await get('/');
  const next = tempFolder({ 'index.html': 'the new home page', 'new/index.html': 'new' });
  renameSync(dir, `${next}-old`);
  expect((await get('/')).status).toBe(503);
  renameSync(next, dir);
  expect(await (await get('/')).text()).toBe('the new home page');
  expect((await get('/new/')).status).toBe(200);
  renameSync(`${next}-old`, next);
});

test('hands out nothing beyond the folder', async () => {
  const { get } = await start();
  const beside = tempFolder({ '404.html': 'secret', 'index.html': 'secret' });
  const paths = [
    `/..%2f${basename(beside)}/x`,
    `/%2e%2e/${basename(beside)}/`,
    '/..%5cetc',
    '/%00',
  ];
  for (const path of [...paths, '/%ff']) {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toContain('secret');
  }
});

test('refuses to change anything', async () => {
  const answer = await (await start()).get('/', { method: 'POST', body: 'x' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

/** A port that another program holds. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('a taken port is passed over and named; with one try, it is an error', async () => {
  const [dir, port] = [tempFolder(files), await takenPort()];
  const served = await serve({ dir, port, tries: 20 });
  onTestFinished(served.close);
  expect(served.port).toBeGreaterThan(port);
  expect(served.taken[0]).toBe(port);
  await expect(serve({ dir, port })).rejects.toThrow(`Port ${port} is taken`);
  await expect(serve({ dir, port: 0, host: '192.0.2.1' })).rejects.toThrow('HOST is "192.0.2.1"');
});

test('PORT is a whole number up to 65535, 4321 where it is not set, and else refused by name', () => {
  for (const unset of [undefined, '', ' ']) expect(parsePort(unset)).toBe(4321);
  for (const port of [0, 80, 65535]) expect(parsePort(String(port))).toBe(port);
  for (const text of ['abc', '-1', '65536', '80.5', '0x50', '1e3', '80 81'])
    expect(() => parsePort(text)).toThrow(`PORT is "${text}"`);
});
