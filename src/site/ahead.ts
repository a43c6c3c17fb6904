import { editionIds, editions } from '../i18n/index.ts';
import { site } from './config.ts';

/** Characters with a meaning in a URL pattern. */
const special = /[+*?:{}()\\]/g;

/**
 * Speculation rules: while a reader is about to follow a link to a story, chart
 * or community (the pointer rests on it, or it stands in view on a phone), the
 * browser fetches that page. Chromium itself does not where the reader saves
 * data or battery (https://developer.chrome.com/docs/web-platform/prerender-pages);
 * `client/ahead.ts` takes the rules away on a slow connection.
 */
export const fetchAhead: string = rules(site.base);

/** @param base path of the home page, ending with a slash */
export function rules(base: string): string {
  const prefixes = editionIds.map((id) => editions[id].prefix).filter(Boolean);
  const home = base.replace(special, '\\$&');
  // The slash at the end keeps files out: charts/plans.pptx is large, and nobody reads it here.
  const pages = `${home}{(${prefixes.join('|')})/}?(stories|charts|communities)/*/`;
  return JSON.stringify({
    prefetch: [{ where: { href_matches: pages }, eagerness: 'moderate' }],
  });
}
