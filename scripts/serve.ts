/**
 * Serves the built site on this machine.
 *
 *     npm run preview      http://localhost:4321, or the next free port
 *
 * PORT chooses another port, HOST another address (0.0.0.0 lets a phone on the
 * same network in), BASE_PATH the path the site was built for.
 */
import { existsSync, realpathSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { exampleAddress, site } from '../src/site/config.ts';
import { type ListenOptions, listen } from './lib/listen.ts';
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
export interface ServeOptions extends ListenOptions {
  /** Folder of the built site. */
  dir: string;
  /** Path it is published under, with slashes at both ends; `/` without it. */
  base?: string;
}

/** Serves a built site until `close()`. @throws Error with a line for the reader */
export async function serve({ dir, base = '/', ...options }: ServeOptions): Promise<Served> {
  const { port, taken, close } = await listen(siteHandler(dir, base), options);
  return { url: `http://localhost:${port}${base}`, port, taken, close };
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

const MISSING = 'There is no built site yet. `npm start` builds it and shows it.';

async function main(): Promise<void> {
  const dir = join(import.meta.dirname, '../dist');
  if (!existsSync(join(dir, 'index.html'))) throw new Error(MISSING);
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

  const stop = async () => {
    await served.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
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
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
