import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf, isComplete, PAGES_RENDERED, warningsOf } from './astro-log.ts';
import { diskTrouble } from './build-place.ts';
import { measureFolder } from './digest.ts';
import { progress } from './progress.mjs';
import { run } from './run.mjs';

/** The site in the making, in a process of its own. */
export interface SiteBuild {
  /** True as soon as every page is there; false where it ended before. */
  pages: Promise<boolean>;
  /**
   * Says in the terminal how it goes and what went wrong.
   * @param complete adds what it was not asked to make
   * @returns the exit code
   */
  report(complete: () => void): Promise<number>;
  /** Ends it and waits until it writes no more. */
  stop(): Promise<void>;
}

/** Lets Astro bundle and render the site into a folder; nothing is said before `report`. */
export function startAstro(root: string, outDir: string, env: NodeJS.ProcessEnv): SiteBuild {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const command = [astro, 'build', '--outDir', outDir];
  return start(root, command, { outDir, env, usually: 'usually under a minute', tell: explain });
}

/**
 * Renders the site from a bundle that an earlier build has kept; what goes wrong is left to Astro to say.
 * @param before the finished site of the last build
 */
export function startKept(
  root: string,
  bundle: string,
  outDir: string,
  before: string,
  env: NodeJS.ProcessEnv,
): SiteBuild {
  const script = join(root, 'scripts/lib/render-bundle.ts');
  const tell = ({ code, log }: Ended) => {
    if (code === 0) passOn(log);
    return code;
  };
  const command = [script, bundle, outDir, before];
  return start(root, command, { outDir, env, usually: 'some seconds', tell, room });
}

/** How a process ended. */
interface Ended {
  /** Its exit code; 1 where it ended with 0 before the site was whole. */
  code: number;
  halfway: boolean;
  log: string;
  /** Whether all that it said is in .cache/build.log. */
  kept: boolean;
}

function start(
  root: string,
  command: readonly string[],
  {
    outDir,
    env,
    usually,
    tell,
    room = [],
  }: {
    outDir: string;
    env: NodeJS.ProcessEnv;
    /** How long it takes, for whoever waits. */
    usually: string;
    tell: (ended: Ended) => number;
    /** V8's flags beside those that all builds of this size have. */
    room?: readonly string[];
  },
): SiteBuild {
  let log = '';
  const many = manyStories(root);
  const { flags, memory } = many ? sparing : quick;
  const stopping = new AbortController();
  let tellPages: (all: boolean) => void = () => {};
  const pages = new Promise<boolean>((resolve) => {
    tellPages = resolve;
  });
  const running = run(process.execPath, [...flags, ...(many ? [] : room), ...command], {
    cwd: root,
    env: { ...env, ...memory },
    until: stopping.signal,
    onOutput: (text) => {
      log += text;
      if (log.includes(PAGES_RENDERED)) tellPages(true);
    },
  });
  running.then((code) => tellPages(code === 0 && isComplete(log)));
  return {
    pages,
    async report(complete) {
      const done = progress(`Building the site (${usually})`);
      const code = await running;
      const halfway = code === 0 && !isComplete(log);
      if (code === 0 && !halfway) {
        const made = measureFolder(outDir).files;
        complete();
        const taken = measureFolder(outDir).files - made;
        done(`Built ${made} files${taken ? ` and took ${taken} from the last build` : ''} in`);
      } else done();
      return tell({ code: halfway ? 1 : code, halfway, log, kept: keepLog(root, log) });
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/**
 * Memory as runtime.mjs says, and less work for V8's collector: a larger nursery, since
 * pages are made of short-lived strings; code that stays compiled; and pictures that do not
 * count as rubbish by their size, of which every third had the whole heap searched. The
 * threads that draw clear them away by `gc` instead (image/worker/main.ts), and a heap that
 * grows by three quarters at most, not fourfold, keeps all of it below 2 GB. Of glibc's pools
 * two serve all threads; with one for each it holds a hundred MB more.
 */
const quick = {
  flags: [
    '--max-semi-space-size=64',
    '--no-flush-bytecode',
    '--external-memory-accounted-in-global-limit',
    '--heap-growing-percent=75',
    '--expose-gc',
  ],
  memory: { MALLOC_ARENA_MAX: '2' },
};

/**
 * Some seconds of rendering fill no more than this: to have it from the start
 * costs a fifteenth less than to grow into it, collecting at each step.
 */
const room = ['--min-semi-space-size=32', '--initial-heap-size=300'];

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

/** Whether a process was ended by a signal. */
export const interrupted = (code: number) => code > 128;

function passOn(log: string): void {
  for (const warning of warningsOf(log)) console.warn(`Astro warns: ${warning}`);
}

function explain({ code, halfway, log, kept }: Ended): number {
  if (code === 0) {
    passOn(log);
    return 0;
  }
  if (interrupted(code)) {
    console.error('The build was interrupted. The site in dist/ is still the one before.');
    return code;
  }
  const trouble = diskTrouble(log);
  if (halfway) console.error('Astro ended before the site was whole, and did not say why.');
  else console.error(trouble ?? failureOf(log));
  if (halfway || !trouble) {
    const rest = kept ? ' All that Astro wrote is in .cache/build.log.' : '';
    console.error(`\nThe site was not built.${rest}`);
  }
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
