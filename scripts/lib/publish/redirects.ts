import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../../../src/data/load.ts';
import { readSurvey } from '../../../src/data/read.ts';
import { drawingName, sumsName } from '../../../src/data/releases/drawings.ts';
import { releaseVersions } from '../../../src/data/releases/read.ts';
import { recordName, releaseFolder } from '../../../src/data/releases/record.ts';
import { editionIds, editions, stemOf } from '../../../src/i18n/index.ts';

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
  const moved = Object.entries(readSurvey(diskFiles(root)).value?.moved ?? {}).flatMap(
    ([from, to]) =>
      editionIds.map((edition) => {
        const { prefix } = editions[edition];
        const start = prefix ? `${prefix}/` : '';
        return { from: start + from, to: start + to };
      }),
  );
  const below = [...redirects, ...moved, ...formerFiles(root)].map(({ from, to }) => ({
    from: base + from,
    to: base + to,
  }));
  return base === '/' ? below : [{ from: '/', to: base }, ...below];
}

/** What each release has of a chart that it changed. */
const kept = ['svg', 'png', 'csv', 'json'];
/** What the first releases had as well: the newest has it still. */
const former = [
  ...['pptx', 'slides.json', 'zip', 'dark.svg', 'outlined.svg', 'outlined.dark.svg'],
  ...['dark.png', 'wide.png', 'wide.dark.png', 'square.png', 'square.dark.png'],
];

/** Files of charts under releases that were made before releases kept their drawings, when each had all of them. */
function formerFiles(root: string): Redirect[] {
  const versions = releaseVersions(root);
  const folderOf = (version: string) => join(root, releaseFolder(version));
  const has = (version: string, name: string) => existsSync(join(folderOf(version), name));
  return versions.flatMap((version, index) => {
    const record = readFileSync(join(folderOf(version), recordName), 'utf8');
    if (JSON.parse(record).files[sumsName]) return [];
    return readdirSync(join(folderOf(version), 'charts')).flatMap((name) => {
      const id = name.replace(/\.json$/, '');
      const pinned = versions
        .slice(0, index + 1)
        .findLast((each) => has(each, drawingName(id, 'json')));
      const lives = existsSync(join(root, `content/charts/${name}`));
      return editionIds.flatMap((edition) => {
        const file = (extension: string) => `charts/${stemOf(id, edition)}.${extension}`;
        const leads = (extensions: string[], to: (file: string) => string) =>
          extensions.map(file).map((path) => ({ from: `v/${version}/${path}`, to: to(path) }));
        return [
          ...(pinned === version ? [] : leads(kept, (path) => `v/${pinned}/${path}`)),
          ...leads(former, (path) => (lives ? path : 'charts/')),
        ];
      });
    });
  });
}
