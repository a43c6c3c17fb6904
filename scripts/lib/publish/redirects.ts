import { diskFiles } from '../../../src/data/load.ts';
import { readSettings } from '../../../src/data/settings.ts';
import { editionIds, editions } from '../../../src/i18n/index.ts';

/** An address that readers or programs ask for, and the file or page that answers. Both below the base. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Addresses are a public promise: one that moves stays here for good, and so do
 * those that browsers and feed readers try by themselves.
 */
export const redirects: Redirect[] = [
  { from: 'favicon.ico', to: 'favicon.svg' },
  { from: 'rss.xml', to: 'feed.xml' },
  { from: 'atom.xml', to: 'feed.atom.xml' },
  { from: 'zh-cn/', to: '' },
];

/** All redirects as addresses on the host, with those of content/survey.yml. Under a base path, the host's root leads there. */
export function hostRedirects(base: string, root = process.cwd()): Redirect[] {
  const moved = Object.entries(readSettings(diskFiles(root))?.moved ?? {}).flatMap(([from, to]) =>
    editionIds.map((edition) => {
      const { prefix } = editions[edition];
      const start = prefix ? `${prefix}/` : '';
      return { from: start + from, to: start + to };
    }),
  );
  const below = [...redirects, ...moved].map(({ from, to }) => ({
    from: base + from,
    to: base + to,
  }));
  return base === '/' ? below : [{ from: '/', to: base }, ...below];
}
