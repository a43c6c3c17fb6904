import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleParts } from '../../src/site/keep-bundle.ts';
import { digestInputs, INPUTS } from './digest.ts';
import { seal, unbroken } from './seal.ts';

/**
 * What Astro bundles: code, packages, addresses, and the texts, which it
 * compiles. Data, charts and releases are read when a page is rendered.
 */
const inputs = [
  ...INPUTS.filter((input) => input !== 'content' && input !== 'scripts'),
  'content/pages',
  'content/stories',
];

/** The bundle that the last build made of the same code and texts. */
export interface SiteBundle {
  /** Its folder, where each byte is as it was kept. */
  kept: string | undefined;
  /** Where this build's Astro is to copy its own. */
  next: string;
  /** Puts that in place once the build has gone well. */
  keep(): void;
}

export function siteBundle(root: string, env: NodeJS.ProcessEnv): SiteBundle {
  const place = join(root, '.cache/bundle');
  const node = process.version.replaceAll('.', '-');
  const key = `${node}-${digestInputs(root, env, inputs).slice(0, 32)}`;
  const folder = join(place, key);
  const next = join(place, `${key}.${process.pid}`);
  dropHalves(place);
  return {
    kept: unbroken(folder) ? folder : undefined,
    next,
    keep() {
      try {
        if (!existsSync(join(next, bundleParts.files))) return;
        seal(next);
        rmSync(folder, { recursive: true, force: true });
        renameSync(next, folder);
        for (const name of readdirSync(place))
          if (name !== key) rmSync(join(place, name), { recursive: true, force: true });
      } catch {
        // A cache that cannot be written is no reason to fail.
      }
    },
  };
}

/** What builds began that failed or were killed; the build's lock says that none is at work. */
function dropHalves(place: string): void {
  try {
    for (const name of readdirSync(place))
      if (/\.\d+$/.test(name)) rmSync(join(place, name), { recursive: true, force: true });
  } catch {
    // Nothing was kept yet, or nothing can be.
  }
}
