import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen } from './listen.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

async function occupy(host: string): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((done) => server.listen(0, host, done));
  open.push({ close: () => new Promise((done) => server.close(done)) });
  return (server.address() as AddressInfo).port;
}

const answer = (_: unknown, response: { end(text: string): void }) => response.end('here');

test('port 0 is any free port, the same one for both addresses of localhost', async () => {
  const server = await listen(answer, { port: 0 });
  open.push(server);
  expect(server.taken).toEqual([]);
  expect(await (await fetch(`http://localhost:${server.port}`)).text()).toBe('here');
  expect(await (await fetch(`http://127.0.0.1:${server.port}`)).text()).toBe('here');
});

test('a taken port is passed over and named', async () => {
  const port = await occupy('127.0.0.1');
  const server = await listen(answer, { port, tries: 20 });
  open.push(server);
  expect(server.port).toBeGreaterThan(port);
  expect(server.taken[0]).toBe(port);
});

test('with one try, a taken port is an error that names it', async () => {
  const port = await occupy('127.0.0.1');
  await expect(listen(answer, { port })).rejects.toThrow(`Port ${port} is taken`);
});

test('an address of another machine is an error that names HOST', async () => {
  await expect(listen(answer, { port: 0, host: '192.0.2.1' })).rejects.toThrow(
    'HOST is "192.0.2.1"',
  );
});

test('closing does not wait for a request under way', async () => {
  const server = await listen(() => {}, { port: 0 });
  const unanswered = fetch(`http://localhost:${server.port}`).catch(() => 'cut off');
  await new Promise((done) => setTimeout(done, 50));
  await server.close();
  expect(await unanswered).toBe('cut off');
});
