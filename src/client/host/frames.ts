import { embedAddress } from '../../site/embed/snippets.ts';

/**
 * The site's address with a slash at the end: where a page takes the script from, or, for one that is
 * inlined, combined or copied to the page's own host, where the build says that the site is.
 * @param scripts addresses of the page's scripts, the running one first
 * @param home the build's address of the site
 * @param page origin of the page
 */
export function baseOf(scripts: string[], home: string, page: string): string {
  const bases = scripts.flatMap((src) => /^(.*\/)embed\/v1\.js(?:[?#]|$)/.exec(src)?.[1] ?? []);
  return bases.find((base) => new URL(base).origin !== page) ?? home;
}

/**
 * The address of the frame that a `<three-lenses-chart>` asks for by its
 * attributes; undefined without a chart. Values that cannot be part of an
 * address of ours count as not given.
 */
export function addressOf(element: Element, base: string): string | undefined {
  const get = (name: string) => element.getAttribute(name) ?? '';
  const chart = get('chart');
  if (!/^[a-z\d-]+$/.test(chart)) return undefined;
  const theme = get('theme');
  return embedAddress({
    base,
    id: chart,
    prefix: /^en\b/i.test(get('lang')) ? 'en/' : '',
    version: /^\d+\.\d+\.\d+$/.test(get('version')) ? get('version') : '',
    theme: theme === 'dark' || theme === 'auto' ? theme : 'light',
    plain: element.hasAttribute('plain'),
    static: element.hasAttribute('static'),
    transparent: element.hasAttribute('transparent'),
  });
}

/** Heights in CSS pixels beyond which nothing can be meant. */
const least = 40;
const most = 12_000;

/**
 * The height that a message tells of a chart's frame, within bounds; undefined
 * for anything else. Anyone may send messages: nothing in them is walked
 * through or run, one number of one name is read.
 */
export function heightIn(data: unknown, id: string): number | undefined {
  const heights = (data as Record<string, unknown> | null)?.['datawrapper-height'];
  const px = (heights as Record<string, unknown> | null | undefined)?.[id];
  return typeof px === 'number' && px > 0
    ? Math.ceil(Math.min(Math.max(px, least), most))
    : undefined;
}

/**
 * The chart that a frame of our site shows: `plans` of `https://…/v/1.0.0/en/embed/plans/?dark`. The
 * host does not count: an old address may lead to us. Nor does the last slash.
 */
export function chartOf(address: string): string | undefined {
  return /^https?:[^?#]*\/embed\/([a-z\d-]+)\/?(?:[?#]|$)/.exec(address)?.[1];
}
