import { cachedJson } from './build-cache.ts';
import { editing } from './editing.ts';
import { sourceDigest } from './source-digest.ts';

/** Gives what was made of the same before, else what `make` makes: data, which JSON can hold. */
export type Keep = <T>(from: readonly (string | Uint8Array)[], make: () => T, folder?: string) => T;

/**
 * Keeps what code makes of data under .cache/<kind>, for as long as that code,
 * all libraries and Node are the same.
 * @param paths all files and folders that decide what comes out
 * @returns keeps nothing while an editor works, for the code may change under the running server,
 *   and where content is checked in a folder that does not have the code
 */
export function codeCache(kind: string, paths: readonly string[]): Keep {
  let digest: string | undefined;
  const code = () => {
    try {
      digest ??= sourceDigest(paths);
    } catch {
      return undefined;
    }
    return digest;
  };
  return (from, make, folder) => {
    const madeBy = editing ? undefined : code();
    return madeBy ? cachedJson(kind, [madeBy, ...from], make, folder) : make();
  };
}
