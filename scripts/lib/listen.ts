import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// Both, because `localhost` is either, and one of them may be another program's.
const LOOPBACK = ['127.0.0.1', '::1'];

/** Servers that answer at one port, one a host. */
export interface Listening {
  port: number;
  /** The ports that other programs hold and that were passed over. */
  taken: number[];
  close(): Promise<void>;
}

/** Where to listen. */
export interface ListenOptions {
  /** 0 takes any free port. */
  port: number;
  /** One address to listen at, as `0.0.0.0` for the whole network; without it this machine only. */
  host?: string | undefined;
  /** How many ports to try, counting up from `port`; 1 without it. */
  tries?: number | undefined;
}

/**
 * Listens at the first free port.
 *
 * @throws Error with a line for the reader where none is free or the port is not allowed
 */
export async function listen(
  handler: RequestListener,
  { port, host, tries = 1 }: ListenOptions,
): Promise<Listening> {
  const hosts = host ? [host] : LOOPBACK;
  const taken: number[] = [];
  for (let next = port; taken.length < tries && next <= 65535; next += port === 0 ? 0 : 1) {
    const servers = await listenAt(hosts, next, handler);
    if (servers) return { port: portOf(servers[0]!), taken, close: () => closeAll(servers) };
    taken.push(next);
  }
  const last = taken.at(-1) ?? port;
  const range = last === port ? `Port ${port} is` : `Ports ${port} to ${last} are`;
  throw new Error(`${range} taken by other programs. Choose another one, as in PORT=8080.`);
}

/** @returns the servers; undefined where the port is taken at one of the hosts */
async function listenAt(
  hosts: string[],
  port: number,
  handler: RequestListener,
): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer(handler);
    // Node's five seconds end while a busy machine's client asks again on the same connection.
    server.keepAliveTimeout = 60_000;
    const error = await start(server, host, servers[0] ? portOf(servers[0]) : port);
    if (!error) servers.push(server);
    // A machine without IPv6 has no ::1.
    else if (host === '::1' && /EADDRNOTAVAIL|EAFNOSUPPORT/.test(error.code ?? '')) continue;
    else {
      await closeAll(servers);
      if (error.code === 'EADDRINUSE') return undefined;
      throw new Error(whyNot(error, host, port));
    }
  }
  return servers;
}

function start(server: Server, host: string, port: number) {
  return new Promise<NodeJS.ErrnoException | undefined>((done) => {
    server.once('error', done);
    server.listen(port, host, () => {
      server.off('error', done);
      done(undefined);
    });
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EACCES')
    return `This account may not use port ${port}. Choose one above 1023, as in PORT=8080.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is "${host}", which is no address of this machine.`;
  return `The server could not start: ${message}`;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((done) => server.close(done));
      // Browsers keep connections open; a closing server does not wait for them.
      server.closeAllConnections();
      return closed;
    }),
  );
}
