import { cached } from './build-cache.ts';
import { site } from './config.ts';
import { editing } from './editing.ts';
import { releases } from './releases.ts';
import { sourceDigest } from './source-digest.ts';

/**
 * A file of a release, kept as a whole under .cache/frozen. It follows from the
 * release, from the code and from where the site stands, and from nothing that
 * editors still change: so the next build need not even draw it to know it.
 * Without a version it is made as it is.
 * @param name tells the file from the release's others
 */
export function frozen(
  version: string | undefined,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (version === undefined || editing) return make();
  return cached('frozen', [sources(), released(), site.url, site.base, version, name], make);
}

let code: string | undefined;

function sources(): string {
  code ??= sourceDigest(['src', 'astro.config.mjs']);
  return code;
}

let records: string | undefined;

/** All releases: each has its record with the digests of its files. */
function released(): string {
  records ??= JSON.stringify(releases().map(({ record }) => record));
  return records;
}
