import { cpSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where a kept bundle has what: the pages' code, and the files that a reader is sent as they are. */
export const bundleParts = { code: 'code', files: 'files' } as const;

/** Astro's own folder for the code that renders pages, inside the site until they are rendered. */
const CODE = '.prerender';

/**
 * Copies what Astro has bundled to the folder that KEEP_BUNDLE names, before a
 * page is rendered, so that a later build of the same code can go on from there
 * (scripts/lib/site-bundle.ts).
 */
export function keepBundle(target = process.env.KEEP_BUNDLE): AstroIntegration {
  let site = '';
  return {
    name: 'keep-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!target) return;
        setPrerenderer((own) => ({
          ...own,
          async setup() {
            await own.setup?.();
            copy(site, target);
          },
        }));
      },
    },
  };
}

/** The files' own name comes last: a bundle that has it is whole. */
function copy(site: string, target: string): void {
  const files = join(target, bundleParts.files);
  try {
    cpSync(join(site, CODE), join(target, bundleParts.code), { recursive: true });
    cpSync(site, `${files}.part`, { recursive: true, filter: (path) => basename(path) !== CODE });
    renameSync(`${files}.part`, files);
  } catch {
    // A cache that cannot be written: the next build bundles again.
  }
}
