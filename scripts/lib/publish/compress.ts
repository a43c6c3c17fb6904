import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached } from '../../../src/site/build-cache.ts';
import type { WriteSiteFile } from '../site-files.ts';
import { isText } from './types.ts';

/** Both run in zlib's threads, several files at once. */
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Smaller files fit into one packet as they are. */
const LEAST_BYTES = 512;
/**
 * The best quality takes a quarter of a second for a page of 200 KB and saves
 * 9 % over quality 8. That pays for the pages that most readers open and for
 * files that they keep for a year. Quality 10 takes a third of the time for two
 * in a hundred bytes: enough for other pages and for what lecturers alone load.
 * What programs read, and what is large, takes 8; 9 gains two in a thousand
 * bytes over it and takes eight times as long.
 */
const BEST_UP_TO = 256 * 1024;
const BETTER_UP_TO = 72 * 1024;
const READ_BY_MOST = /^(_astro|styles|(en[\\/])?(stories[\\/]|index\.html$))/;
const READ = /\.(html|js|css)$/;
const AT_ONCE = 8;
const CACHE = 'compressed';

/** What was written beside a site's files. */
export interface Compressed {
  files: number;
  /** Sizes in bytes: as they are, and with brotli. */
  plain: number;
  brotli: number;
}

/** How a file's forms are kept and written. */
export interface Compressing {
  /** Folder of the build's cache. */
  cache: string;
  write: WriteSiteFile;
}

/**
 * Writes a `.br` and a `.gz` beside each text of a built site, for hosts that
 * hand out ready-made files. The bytes depend on the text alone. Left out are
 * texts that have theirs already, as a release's files may.
 *
 * @param wanted which of the files that stand there now, by their paths in the site
 */
export async function compressSite(
  dir: string,
  how: Compressing,
  wanted: (file: string) => boolean = () => true,
): Promise<Compressed> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(wanted).sort();
  const total: Compressed = { files: 0, plain: 0, brotli: 0 };
  const next = files.values();
  const work = async () => {
    for (const file of next) {
      const path = join(dir, file);
      if (!isCompressed(file) || hasForms(path) || !statSync(path).isFile()) continue;
      const made = await compressFile(file, readFileSync(path), how);
      if (!made) continue;
      total.files += 1;
      total.plain += made.plain;
      total.brotli += made.brotli;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}

/**
 * The same for one file.
 * @returns its sizes; undefined for one that is no text, too small, or taken home whole
 */
export async function compressFile(
  file: string,
  bytes: Uint8Array,
  { cache, write }: Compressing,
): Promise<Pick<Compressed, 'plain' | 'brotli'> | undefined> {
  if (!isCompressed(file) || bytes.length < LEAST_BYTES) return undefined;
  const { br, gz } = await compressed(bytes, qualityFor(file, bytes.length), cache);
  write(`${file}.br`, br);
  write(`${file}.gz`, gz);
  return { plain: bytes.length, brotli: br.length };
}

const hasForms = (path: string) => existsSync(`${path}.br`) || existsSync(`${path}.gz`);
const isCompressed = (file: string) => isText(file) && !isDownload(file);

/**
 * Pictures that few take home, each a quarter of a megabyte of glyph outlines
 * for every chart, edition and release: a host may compress those as it sends them.
 */
function isDownload(file: string): boolean {
  return /(^|[\\/])charts[\\/][^\\/]+\.svg$/.test(file);
}

/** Brotli's quality for a file, 0 to 11. */
export function qualityFor(file: string, size: number): number {
  if (READ_BY_MOST.test(file)) return size <= BEST_UP_TO ? 11 : 10;
  return READ.test(file) && size <= BETTER_UP_TO ? 10 : 8;
}

/** Both forms; kept in one file, since a small file costs more to write than a gzip to make. */
async function compressed(bytes: Uint8Array, quality: number, cache: string) {
  const params = {
    // Not the mode for text: it takes more for Chinese among markup.
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_GENERIC,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  // Another version of a library may make other bytes.
  const { brotli: br, zlib } = process.versions;
  const both = await cached(
    CACHE,
    [`br generic ${quality} ${br} gz ${zlib}`, bytes],
    async () => joined(await brotli(bytes, { params }), await deflate(bytes, { level: 9 })),
    cache,
  );
  return parted(both);
}

/** The first's length in four bytes, then both. */
function joined(br: Buffer, gz: Buffer): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(br.length);
  return Buffer.concat([length, br, gz]);
}

function parted(both: Uint8Array): { br: Uint8Array; gz: Uint8Array } {
  const end = 4 + new DataView(both.buffer, both.byteOffset).getUint32(0, true);
  return { br: both.subarray(4, end), gz: both.subarray(end) };
}
