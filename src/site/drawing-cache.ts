import { serialize } from 'node:v8';
import { codeCache } from './code-cache.ts';

/** All code that draws or says what is kept of it. */
const keep = codeCache('drawings', ['src/charts', 'src/data', 'src/i18n', 'src/site/sequence.ts']);

/**
 * The drawings of a chart, kept under .cache/drawings: most builds follow a
 * change of one, and ask of all whether they still look as in the release.
 * @param from all that they follow from but the code, as data
 * @param make draws them; what it gives is data, too
 */
export function keptDrawings<D>(from: unknown, make: () => D, folder?: string): D {
  return keep([serialize(from)], make, folder);
}
