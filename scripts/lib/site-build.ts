import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bound } from '../../src/site/cache.ts';
import { site } from '../../src/site/config.ts';
import { clearLeftovers, putInPlace } from './build-place.ts';
import { digestInputs } from './files.ts';
import { compressSite } from './publish/compress.ts';
import { hstsOf } from './publish/headers.ts';
import { writeHostFiles } from './publish/headers-file.ts';
import { run } from './run.mjs';
import { writeSearchIndex } from './search-index.ts';

/**
 * What a build does beside Astro's own: before it, the check of the content;
 * after it, the search index, the compressed files, and what hosts read. Then
 * the finished folder takes the place of dist/. It must stand last in the list.
 */
export function siteBuild(): AstroIntegration {
  const root = process.cwd();
  let inputs: string | undefined;
  return {
    name: 'site-build',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        clearLeftovers(root);
        inputs = digestInputs(root);
        // The check speaks to editors itself.
        const check = [join(root, 'scripts/check.ts')];
        if ((await run(process.execPath, check, { cwd: root })) === 0) return;
        console.error('\nNothing was built. Mend the lines above, then try again.');
        process.exit(1);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeSearchIndex(folder);
        await compressSite(folder);
        // A file saved during the build is not in it for sure: then the next start builds again.
        if (digestInputs(root) !== inputs) inputs = undefined;
        writeHostFiles(folder, { ...site, inputs }, { hsts: hstsOf(process.env.HSTS) });
        await putInPlace(root);
        bound();
      },
    },
  };
}
