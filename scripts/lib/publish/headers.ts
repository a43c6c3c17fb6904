import { type Kind, kindOf } from './kinds.ts';
import { forFiles, groupOf, policiesOf } from './policies.ts';

/** Headers by name, in the order in which they are sent. */
export type Headers = Record<string, string>;

/** What a site is sent with, everywhere and by kind. No name stands in both. */
export interface HeaderRules {
  everywhere: Headers;
  byKind: Record<Kind, Headers>;
}

/** What the operator of a host decides. */
export interface HeaderOptions {
  /** Seconds for which browsers are to insist on HTTPS; none without it. */
  hsts?: number | undefined;
}

/** Seconds of HTTPS that the operator asks for in the variable HSTS. @throws Error where it is no number */
export function hstsOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`HSTS is "${text}". It is a number of seconds, as in HSTS=31536000 for a year.`);
}

const DAY = 24 * 3600;
/** What no page of ours asks of a browser. */
const unused =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment serial usb browsing-topics';

const caching: Record<Kind, string> = {
  // Kept, and asked for again each time: mostly that answers "unchanged".
  page: 'no-cache',
  embed: 'no-cache',
  admin: 'no-cache',
  shared: 'no-cache',
  frozen: `public, max-age=${DAY}`,
  hashed: `public, max-age=${365 * DAY}, immutable`,
  preview: 'no-cache',
};

/**
 * All headers of a built site: the one definition from which the headers file,
 * nginx, Caddy and our own server are made.
 *
 * @param dir the built site, whose pages carry their policies
 */
export function headerRules(dir: string, { hsts }: HeaderOptions = {}): HeaderRules {
  const policies = policiesOf(dir);
  // The pages of a preview carry policies of their own; this build does not know them.
  const preview: Headers = {
    'Cache-Control': caching.preview,
    'X-Robots-Tag': 'noindex',
    ...opening('preview'),
  };
  const of = (kind: Kind): Headers => ({
    'Cache-Control': caching[kind],
    ...policyHeader(policies[groupOf(kind)], kind),
    ...opening(kind),
    ...sharing(kind),
  });
  const kinds: Kind[] = ['page', 'embed', 'admin', 'shared', 'frozen', 'hashed'];
  return {
    everywhere: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': unused.replace(/ |$/g, '=(), ').slice(0, -2),
      ...(hsts ? { 'Strict-Transport-Security': `max-age=${hsts}` } : {}),
    },
    byKind: {
      ...(Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, Headers>),
      preview,
    },
  };
}

/** The headers of one path below the base. */
export function headersFor(rules: HeaderRules, path: string): Headers {
  return { ...rules.everywhere, ...rules.byKind[kindOf(path)] };
}

/** A page that has no policy of its own still says who may frame it. */
function policyHeader(policy: string | undefined, kind: Kind): Headers {
  // A file that is not a page is only ever read; a policy would say nothing.
  if (kind === 'hashed') return {};
  const ancestors = kind === 'embed' ? [] : ["frame-ancestors 'none'"];
  const files = kind === 'shared' || kind === 'frozen';
  const own = policy && files ? forFiles(policy) : policy;
  const value = [...(own ? [own] : []), ...ancestors].join('; ');
  return value ? { 'Content-Security-Policy': value } : {};
}

/** Signing in to a Git host opens a window that must be able to answer the editors' page. */
function opening(kind: Kind): Headers {
  const value = kind === 'admin' ? 'same-origin-allow-popups' : 'same-origin';
  return { 'Cross-Origin-Opener-Policy': value };
}

/** Embeds in a sandbox ask from the origin "null", also for the site's own fonts and scripts. */
function sharing(kind: Kind): Headers {
  if (kind === 'page' || kind === 'admin') return { 'Cross-Origin-Resource-Policy': 'same-origin' };
  return {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}
