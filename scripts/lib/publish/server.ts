import type { HeaderRules, Headers } from './headers.ts';
import type { Kind } from './kinds.ts';

/** What a server's configuration is made from. */
export interface ServerSite {
  rules: HeaderRules;
  /** Folder on the server that holds the built site. */
  root: string;
  /** Path that the site is published under, with slashes at both ends. */
  base: string;
  /** Where it listens: a port for nginx, an address such as `example.org` or `:8080` for Caddy. */
  listen: string;
  /** The host's name; any without it. */
  name?: string | undefined;
  /** The server can hand out `.br` files. Caddy always can; nginx needs a module. */
  brotli?: boolean | undefined;
}

/** Names of headers that some kind of path has, each with its value for every kind that has it. */
export function headersByName(rules: HeaderRules): [name: string, values: [Kind, string][]][] {
  const kinds = Object.entries(rules.byKind) as [Kind, Headers][];
  const names = [...new Set(kinds.flatMap(([, headers]) => Object.keys(headers)))];
  return names.map((name) => [
    name,
    kinds.flatMap(([kind, headers]): [Kind, string][] =>
      headers[name] === undefined ? [] : [[kind, headers[name]]],
    ),
  ]);
}

/** A text in double quotes. @throws Error where it holds what would end them */
export function quoted(text: string): string {
  if (/["\\\n]/.test(text)) throw new Error(`No server's configuration can hold ${text}`);
  return `"${text}"`;
}
