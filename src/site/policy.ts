import { createHash } from 'node:crypto';

/** What a page needs beyond its own files; everything else is refused. */
export interface PolicyNeeds {
  /** Exact texts of the inline scripts that its templates write. */
  scripts?: readonly string[];
  /** The same of style sheets. */
  styles?: readonly string[];
  /** The page shows frames with other pages of the site. */
  frames?: boolean;
}

/**
 * The Content-Security-Policy of a page. Only texts that a template hands over
 * are hashed, never what is found in the finished page: so a script that slipped
 * in with the content is not let through along with the rest.
 *
 * `frame-ancestors` is missing, because a meta element cannot carry it: see
 * scripts/lib/publish/rules.ts, which adds it to the header.
 */
export function contentPolicy({ scripts = [], styles = [], frames }: PolicyNeeds): string {
  return policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts.map(hashSource)],
    'style-src': ["'self'", ...styles.map(hashSource)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'frame-src': [frames ? "'self'" : "'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // No string ever becomes HTML, script or a script's address: there is no policy that could make it so.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  });
}

/** A policy of directives and their sources, as a page's meta element has it. */
export const policyText = (directives: Record<string, string[]>): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

/** Names an inline text in a policy: `'sha256-…'`. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
