/**
 * Serves the built site on this machine.
 *
 *     npm run preview      http://localhost:4321, or the next free port
 *
 * PORT chooses another port, HOST another address (0.0.0.0 lets a phone on the
 * same network in), BASE_PATH the path the site was built for.
 */
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { exampleAddress, site } from '../src/site/config.ts';
import { siteHandler } from './lib/site-handler.ts';

/** A running server. */
export interface Served {
  /** Address of the home page, ending with a slash. */
  url: string;
  port: number;
  /** Ports that were taken and passed over. */
  taken: number[];
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface ServeOptions {
  /** Folder of the built site. */
  dir: string;
  /** 0 takes any free port. */
  port: number;
  /** Path it is published under, with slashes at both ends; `/` without it. */
  base?: string;
  /** Address to listen at, as `0.0.0.0` for the whole network; without it this machine only. */
  host?: string | undefined;
  /** How many ports to try, counting up from `port`; 1 without it. */
  tries?: number;
}

/** Serves a built site until `close()`. @throws Error with a line for the reader */
export async function serve({
  dir,
  port,
  base = '/',
  host = 'localhost',
  tries = 1,
}: ServeOptions): Promise<Served> {
  const server = createServer(siteHandler(dir, base));
  // Node's five seconds end while a busy machine's client asks again on the same connection.
  server.keepAliveTimeout = 60_000;
  const taken: number[] = [];
  while (!(await listening(server, port + taken.length, host))) {
    const last = port + taken.length;
    taken.push(last);
    if (taken.length < tries && last < 65535) continue;
    const which = taken.length > 1 ? `Ports ${port} to ${last} are` : `Port ${port} is`;
    throw new Error(`${which} taken by other programs. Choose another one, as in PORT=8080.`);
  }
  const own = (server.address() as AddressInfo).port;
  const close = async () => {
    server.close();
    // Browsers keep connections open; a closing server does not wait for them.
    server.closeAllConnections();
  };
  return { url: `http://localhost:${own}${base}`, port: own, taken, close };
}

/** @returns whether the server now listens; not where another program holds the port */
async function listening(server: Server, port: number, host: string): Promise<boolean> {
  try {
    await once(server.listen(port, host), 'listening');
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return false;
    if (code === 'EACCES')
      throw new Error(
        `This account may not use port ${port}. Choose one above 1023, as in PORT=8080.`,
      );
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Error(`HOST is "${host}", which is no address of this machine.`);
    throw new Error(`The server could not start: ${message}`);
  }
}

/** Reads the variable PORT: 4321 where it is not set, 0 for any free port. @throws Error with a line for the reader */
export function parsePort(text: string | undefined): number {
  if (!text?.trim()) return 4321;
  const port = Number(text);
  if (/^\s*\d+\s*$/.test(text) && port <= 65535) return port;
  throw new Error(
    `PORT is "${text}", which is no port. Give a whole number from 1 to 65535, as in PORT=8080.`,
  );
}

async function main(): Promise<void> {
  const dir = join(import.meta.dirname, '../dist');
  if (!existsSync(join(dir, 'index.html')))
    throw new Error('There is no built site yet. `npm start` builds it and shows it.');
  const port = parsePort(process.env.PORT);
  const host = process.env.HOST || undefined;
  const served = await serve({ dir, base: site.base, port, host, tries: 20 });

  if (served.taken.length > 0) {
    const which = served.taken.length > 1 ? `${port} to ${served.taken.at(-1)} are` : `${port} is`;
    console.log(`Port ${which} taken by another program; using ${served.port}.`);
  }
  console.log(`\nThe site is at ${served.url}`);
  for (const url of host ? networkUrls(served) : []) console.log(`In this network: ${url}`);
  console.log('Stop with Ctrl-C.');
  if (exampleAddress) console.log(`\n${exampleAddress}`);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
  // A file that vanished between listing and reading ends its answer, not the server.
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

function networkUrls({ port }: Served): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses
    .filter(({ address, internal }) => !internal && !isIPv6(address))
    .map(({ address }) => `http://${address}:${port}${site.base}`);
}

// Not where a test or another command imports it.
if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename)
  main().catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
