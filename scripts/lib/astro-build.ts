import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf, isComplete, warningsOf } from './astro-log.ts';
import { diskTrouble } from './build-place.ts';
import { measureFolder } from './digest.ts';
import { progress } from './progress.mjs';
import { run } from './run.mjs';

/** An Astro at work, in a process of its own. */
export interface AstroBuild {
  /**
   * Says in the terminal how it goes and what went wrong.
   * @param complete adds what Astro was not asked to make
   * @returns the exit code
   */
  report(complete: () => void): Promise<number>;
  /** Ends it and waits until it writes no more. */
  stop(): Promise<void>;
}

/** Lets Astro render the site into a folder; nothing is said before `report`. */
export function startAstro(root: string, outDir: string, env: NodeJS.ProcessEnv): AstroBuild {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  let log = '';
  const { flags, memory } = manyStories(root) ? sparing : quick;
  const args = [...flags, astro, 'build', '--outDir', outDir];
  const stopping = new AbortController();
  const running = run(process.execPath, args, {
    cwd: root,
    env: { ...env, ...memory },
    until: stopping.signal,
    onOutput: (text) => {
      log += text;
    },
  });
  return {
    async report(complete) {
      const done = progress('Building the site (usually under a minute)');
      const code = await running;
      const whole = code === 0 && isComplete(log);
      if (whole) {
        const made = measureFolder(outDir).files;
        complete();
        const taken = measureFolder(outDir).files - made;
        done(`Built ${made} files${taken ? ` and took ${taken} from the last build` : ''} in`);
      } else done();
      const kept = keepLog(root, log);
      if (code !== 0 || whole) return explain(code, log, kept);
      console.error('Astro ended before the site was whole, and did not say why.');
      return notBuilt(kept, 1);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Pages are made of short-lived strings: a larger nursery spares most of their collection. Memory as runtime.mjs says. */
const quick = { flags: ['--max-semi-space-size=64'], memory: {} };

/**
 * A thousand stories fit into 2 GB, for some seconds more: rubbish is collected
 * when the heap has grown by a third instead of doubled, and what is freed goes
 * back to the system: glibc keeps few pools and no large block, and mimalloc,
 * which the bundler has, no page. Other systems ignore these names.
 */
const sparing = {
  flags: ['--max-semi-space-size=16', '--heap-growing-percent=30'],
  memory: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '262144',
    MALLOC_TRIM_THRESHOLD_: '262144',
    MIMALLOC_PURGE_DELAY: '0',
    MIMALLOC_ALLOW_LARGE_OS_PAGES: '0',
    GLIBC_TUNABLES: '',
  },
};

function manyStories(root: string): boolean {
  const folder = join(root, 'content/stories');
  return existsSync(folder) && readdirSync(folder).length > 50;
}

function explain(code: number, log: string, kept: boolean): number {
  if (code === 0) {
    for (const warning of warningsOf(log)) console.warn(`Astro warns: ${warning}`);
    return 0;
  }
  if (code > 128) {
    console.error('The build was interrupted. The site in dist/ is still the one before.');
    return code;
  }
  const trouble = diskTrouble(log);
  if (trouble) console.error(trouble);
  else console.error(failureOf(log));
  return trouble ? code : notBuilt(kept, code);
}

function notBuilt(kept: boolean, code: number): number {
  const rest = kept ? ' All that Astro wrote is in .cache/build.log.' : '';
  console.error(`\nThe site was not built.${rest}`);
  return code;
}

/** @returns whether it could be kept: a cache that cannot be written stops nothing */
function keepLog(root: string, log: string): boolean {
  try {
    writeFileSync(join(root, '.cache/build.log'), log);
    return true;
  } catch {
    return false;
  }
}
