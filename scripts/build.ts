/**
 * Builds the site into dist/: checks the content, lets Astro render it into a
 * folder aside, and puts that in place once it is whole.
 *
 *     node scripts/build.ts                always builds
 *     node scripts/build.ts --if-changed   only where content or code changed since the last build
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dropUnused } from '../src/site/build-cache.ts';
import { site as config } from '../src/site/config.ts';
import { interrupted, type SiteBuild, startAstro, startKept } from './lib/astro-build.ts';
import { clearLeftovers, diskTrouble, workPlace } from './lib/build-place.ts';
import { dropStamp, isFresh, setStamp } from './lib/build-stamp.ts';
import { digestInputs } from './lib/digest.ts';
import { frozenFiles } from './lib/frozen-files.ts';
import { withLock } from './lib/lock.mjs';
import { progress } from './lib/progress.mjs';
import { compressSite } from './lib/publish/compress.ts';
import { hstsOf, writeHostFiles } from './lib/publish/index.ts';
import { run } from './lib/run.mjs';
import { withNode } from './lib/runtime.mjs';
import { searchFolder, writeSearchIndex } from './lib/search-index.ts';
import { siteBundle } from './lib/site-bundle.ts';
import { siteFiles } from './lib/site-files.ts';
import { swapFolder } from './lib/swap.ts';

const root = join(import.meta.dirname, '..');
const env = withNode(root, process.execPath);
/** Node keeps the compiled code of our own scripts, with checksums; Astro gains nothing by it. */
const compiled = { NODE_COMPILE_CACHE: join(root, '.cache/compiled') };
const place = workPlace(root);
const dist = join(root, 'dist');

const ifChanged = process.argv.includes('--if-changed');

/** Builds where needed. @returns the exit code: 0 where dist/ is whole and up to date */
async function build(): Promise<number> {
  clearLeftovers(root);
  const inputs = digestInputs(root);
  if (ifChanged && isFresh(root, inputs)) return 0;

  // A name of its own: a killed build may have left an Astro behind that still writes.
  const next = place(`dist-${process.pid}`);
  try {
    const made = await make(next);
    if (made !== 0) return made;
    dropStamp(root);
    await swapFolder(next, dist, place('dist-old'));
  } finally {
    // Where it is not in place by now it never will be, and may fill the disk.
    rmSync(next, { recursive: true, force: true, maxRetries: 3 });
  }
  // A file saved during the build is not in it for sure: then the next start builds again.
  if (digestInputs(root) === inputs) setStamp(root, inputs);
  return 0;
}

/** Makes the whole site in a folder. @returns the exit code */
async function make(next: string): Promise<number> {
  // All at once: the check mostly finds nothing, and rendering needs a second to get ready.
  const checking = checkContent();
  const bundle = siteBundle(root, env);
  const frozen = frozenFiles(root);
  const complete = () => frozen.restore(next);
  const begin = (kept?: string): Making => {
    const making = {
      ...env,
      KEPT_RELEASES: frozen.versions().join(' '),
      KEEP_BUNDLE: bundle.next,
    };
    const site = kept
      ? startKept(root, kept, next, dist, { ...making, ...compiled })
      : startAstro(root, next, making);
    return { site, indexing: settled(index(site, next)) };
  };
  let making = begin(bundle.kept);
  // Read while pages are being rendered: they are nearly always as they were kept.
  if (!frozen.verify()) {
    await abandon(making, next);
    making = begin(bundle.kept);
  }
  const checked = await checking;
  if (checked !== 0) {
    await abandon(making, next);
    return checked;
  }
  let rendered = await reported(making, complete);
  if (bundle.kept && rendered !== 0 && !interrupted(rendered)) {
    await abandon(making, next);
    making = begin();
    rendered = await reported(making, complete);
  }
  const { indexing } = making;
  if (rendered !== 0) {
    await indexing;
    return rendered;
  }
  // The index may still be written: its own files come after.
  const isIndex = (file: string) => file.startsWith(searchFolder);
  const [compressed, indexed] = await Promise.all([
    settled(compress(next, (file) => !isIndex(file))),
    indexing,
  ]);
  compressed();
  const code = indexed();
  if (code !== 0) return code;
  await compressSite(next, compressing(next), isIndex);
  // They name every file, those of the index included.
  writeHostFiles(next, config.base, { hsts: hstsOf(process.env.HSTS) });
  frozen.keep(next);
  bundle.keep();
  dropUnused(join(root, '.cache'));
  return 0;
}

/** A site on its way, and the index of its pages. */
interface Making {
  site: SiteBuild;
  indexing: Promise<() => number>;
}

/** How the site came out; where what completes it fails, once the index is no longer written. */
async function reported({ site, indexing }: Making, complete: () => void): Promise<number> {
  try {
    return await site.report(complete);
  } catch (error) {
    await indexing;
    throw error;
  }
}

/** Ends it and takes away what there is of it. */
async function abandon({ site, indexing }: Making, folder: string): Promise<void> {
  await site.stop();
  await indexing;
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Indexes the pages for the search as soon as all are there. @returns the exit code */
async function index(site: SiteBuild, folder: string): Promise<number> {
  if (await site.pages) writeSearchIndex(folder);
  return 0;
}

/** What came of work once all is at rest, so that none still writes when another's failure is cleared away. */
function settled<T>(work: Promise<T>): Promise<() => T> {
  return work.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
}

async function compress(next: string, wanted: (file: string) => boolean): Promise<void> {
  const done = progress('Compressing');
  const { files, plain, brotli } = await compressSite(next, compressing(next), wanted);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  done(`Compressed ${files} texts from ${kilobytes(plain)} to ${kilobytes(brotli)} in`);
}

const compressing = (next: string) => ({
  cache: join(root, '.cache'),
  write: siteFiles(next, dist),
});

/** The check speaks to editors itself. */
async function checkContent(): Promise<number> {
  const script = join(root, 'scripts/check.ts');
  if (!existsSync(script)) return 0;
  const code = await run(process.execPath, [script, '--content'], {
    cwd: root,
    env: { ...env, ...compiled },
  });
  if (code !== 0) console.error('\nNothing was built. Mend the lines above, then try again.');
  return code;
}

const onWait = () => console.log('Another terminal is building the site; waiting for it.');
try {
  process.exitCode = await withLock(place('build.lock'), { onWait }, build);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(diskTrouble(message) ?? message);
  process.exitCode = 1;
}
