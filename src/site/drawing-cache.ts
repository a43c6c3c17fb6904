import { serialize } from 'node:v8';
import { cachedJson } from './build-cache.ts';
import { editing } from './editing.ts';
import { sourceDigest } from './source-digest.ts';

/**
 * The drawings of a chart, kept under .cache/drawings: most builds follow a
 * change of one, and ask of all whether they still look as in the release.
 * @param from all that they follow from but the code, as data
 * @param make draws them; what it gives is data, too
 */
export function keptDrawings<D>(from: unknown, make: () => D, folder?: string): D {
  // While an editor works the code may change under the running server.
  const drawnBy = editing ? undefined : code();
  if (!drawnBy) return make();
  return cachedJson('drawings', [drawnBy, serialize(from)], make, folder);
}

let digest: string | undefined;

/**
 * Changes with all code that draws or says what is kept of it, and with the libraries that it
 * uses; undefined where content is checked in a folder that does not have them.
 */
function code(): string | undefined {
  try {
    digest ??= sourceDigest(['src/charts', 'src/data', 'src/i18n', 'src/site/sequence.ts']);
  } catch {
    return undefined;
  }
  return digest;
}
