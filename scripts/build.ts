/**
 * Builds the site into dist/: Astro with our integration (lib/site-build.ts),
 * one build at a time, and in a few lines what stopped it.
 *
 *     node scripts/build.ts                always builds
 *     node scripts/build.ts --if-changed   only where content or code changed since the last build
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleAddress } from '../src/site/config.ts';
import { clearLeftovers, diskTrouble } from './lib/build-place.ts';
import { digestInputs, filesBelow } from './lib/files.ts';
import { withLock } from './lib/lock.ts';
import { builtFor } from './lib/publish/built.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const ifChanged = process.argv.includes('--if-changed');

// A page that waits for what never comes lets the process end by itself: then these stand.
process.exitCode = 1;
process.once('beforeExit', () =>
  console.error('Astro ended before the site was whole, and did not say why.'),
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    console.error('The build was interrupted. The site in dist/ is still the one before.');
    process.exit(130);
  });

const onWait = () => console.log('Another terminal is building the site; waiting for it.');
withLock(join(root, '.lock'), onWait, make).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(told(error));
    process.exit(1);
  },
);

async function make(): Promise<void> {
  if (ifChanged && builtFor(dist).inputs === digestInputs(root)) return;
  // Before the lock is given back; what is half made may fill the disk.
  process.prependOnceListener('exit', () => clearLeftovers(root));
  const { build } = await import('astro');
  const start = performance.now();
  console.log('Building the site (usually under a minute) …');
  // Errors come here, and `npx astro build` shows the rest.
  await build({ root, logLevel: 'silent' });
  const seconds = Math.ceil((performance.now() - start) / 1000);
  console.log(`Built ${filesBelow(dist).length} files in ${seconds} s.`);
  // `npm start` says it when the site is there.
  if (exampleAddress && !ifChanged) console.log(`\n${exampleAddress}`);
}

/** What went wrong, for whoever can mend it; the whole trace is kept in the cache. */
function told(error: unknown): string {
  const { message, hint, loc, stack } = error as Error & {
    hint?: string;
    loc?: { file?: string; line?: number };
  };
  const trouble = diskTrouble(error);
  if (trouble || !stack?.includes('node_modules')) return trouble ?? message;
  const place = loc?.file && `${loc.file}:${loc.line ?? ''}`;
  return [message, place, hint, '\nThe site was not built.', keptTrace(stack)]
    .filter(Boolean)
    .join('\n');
}

function keptTrace(stack: string): string {
  try {
    writeFileSync(join(root, '.cache/build.log'), stack);
    return 'The whole trace is in .cache/build.log.';
  } catch {
    return '';
  }
}
