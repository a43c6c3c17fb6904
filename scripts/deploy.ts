import { join, resolve } from 'node:path';
import { site } from '../src/site/config.ts';
import { requireBuiltFor } from './lib/publish/built.ts';
import { placeSite } from './lib/publish/place.ts';

/**
 * Puts dist/ into the folder that a host serves, without a moment in which a
 * page lacks one of its files. What it did not put there it leaves alone.
 *
 *     npm run deploy -- /srv/three-lenses
 *     BASE_PATH=/preview/new-map/ npm run build && BASE_PATH=/preview/new-map/ npm run deploy -- /srv/three-lenses
 */
const [folder] = process.argv.slice(2);
const dist = join(import.meta.dirname, '../dist');
try {
  if (!folder) throw new Error('Use: npm run deploy -- FOLDER (the folder that your host serves).');
  requireBuiltFor(dist, site);
  const { written, unchanged, removed } = placeSite(dist, resolve(folder), site.base);
  console.log(
    `The site is in ${join(resolve(folder), site.base)}: ${written} files written, ${unchanged} unchanged, ${removed} removed.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
