/**
 * Renders the site from a bundle that an earlier build has kept, in a process
 * of its own: what Astro does after bundling, without the seconds before it.
 *
 *     node scripts/lib/render-bundle.ts BUNDLE SITE BEFORE
 *
 * Files that are as in BEFORE, the finished site of the last build, are taken from there.
 * Whatever it does not expect ends it with code 1; then Astro builds the site
 * from the start, and says what is wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { writeFonts } from '../../src/site/font-files.ts';
import { bundleParts } from '../../src/site/keep-bundle.ts';
import { PAGES_RENDERED } from './astro-log.ts';
import { compressFile } from './publish/compress.ts';
import { filesBelow } from './seal.ts';
import { siteFiles } from './site-files.ts';

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals(internals: { pagesByKeys: Map<string, unknown> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
};
type Path = Awaited<ReturnType<StaticPaths['getAll']>>[number];

/** As many pages at once as in astro.config.mjs: one that waits for a picture holds up no other. */
const AT_ONCE = 16;

const [bundle = '', site = '', before = ''] = process.argv.slice(2);
const cache = join(process.cwd(), '.cache');
const writeFile = siteFiles(site, before);

const app = await load(join(bundle, bundleParts.code));
const { base, site: origin, trailingSlash, buildFormat } = app.manifest;
if (trailingSlash !== 'always' || buildFormat !== 'directory')
  throw new Error('Addresses are formed otherwise than this file knows.');
const ready = join(bundle, bundleParts.files);
for (const file of filesBelow(ready)) writeFile(file, readFileSync(join(ready, file)));
const paths = await new StaticPaths(app).getAll();
// Astro refuses two pages of one address, and says which.
if (new Set(paths.map(({ pathname, route }) => fileOf(pathname, route.type))).size < paths.length)
  throw new Error('Two pages have one address.');
const isPage = ({ route }: Path) => route.type === 'page';
const isDeck = ({ pathname }: Path) => pathname.endsWith('.pptx');
// Decks are written on threads of their own; pages are wanted first, by the search.
const decks = render(paths.filter(isDeck));
await render(paths.filter(isPage));
console.log(PAGES_RENDERED);
await render(paths.filter((path) => !isPage(path) && !isDeck(path)));
await decks;
await writeFonts((name, bytes) => {
  const file = `fonts/${name}`;
  // The site's own have an address each, and are there by now; the name says what is in them.
  if (!existsSync(join(site, file))) writeFile(file, bytes);
});
console.log('[build] Complete!');

async function load(folder: string): Promise<App> {
  const entry = readdirSync(folder).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  const { app } = (await import(pathToFileURL(join(folder, entry!)).href)) as { app: App };
  // The site has no style sheet or script that Astro itself would add to a page: see src/site/policy.ts.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: warn } } },
  });
  return app;
}

/** In the words of Astro's own log, which the build reads. */
function warn({ level, label, message }: { level: string; label: string; message: string }): void {
  if (level === 'warn' || level === 'error') console.log(`[WARN] [${label}] ${message}`);
}

async function render(paths: readonly Path[]): Promise<void> {
  const next = paths.values();
  const work = async () => {
    for (const path of next) await write(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** As Astro writes it, and its compressed forms beside it while other pages are rendered. */
async function write({ pathname, route }: Path): Promise<void> {
  const request = new Request(addressOf(pathname, route.type));
  const response = await app.render(request, { routeData: route });
  if (response.status >= 300 && response.status < 400)
    throw new Error(`${pathname} leads elsewhere.`);
  if (!response.body) return;
  const file = fileOf(pathname, route.type);
  const bytes = new Uint8Array(await response.arrayBuffer());
  writeFile(file, bytes);
  await compressFile(file, bytes, { cache, write: writeFile });
}

function addressOf(pathname: string, type: string): URL {
  const path = `${base}/${pathname}${type === 'endpoint' && /\.\w+$/.test(pathname) ? '' : '/'}`;
  return new URL(path.replace(/\/{2,}/g, '/'), origin ?? 'http://localhost:4321');
}

function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return /^(404|500)$/.test(path) ? `${path}.html` : join(path, 'index.html');
}
