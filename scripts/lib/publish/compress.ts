import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from '../../../src/site/site-file.ts';
import { filesBelow } from '../files.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Smaller files fit into one packet as they are. */
const LEAST_BYTES = 1400;
/** Of brotli: the best for what all pages load, and for stories; for the many others 9 takes six times as long for one byte in a hundred. */
const qualityFor = (file: string) => (/^(styles|_astro|(en\/)?stories)\//.test(file) ? 11 : 7);

/**
 * Writes a `.br` and a `.gz` beside each text of a built site, for hosts that
 * hand out ready-made files. The bytes depend on the text alone.
 */
export async function compressSite(dir: string): Promise<void> {
  const shrink = async (file: string) => {
    const path = join(dir, file);
    const bytes = readFileSync(path);
    if (bytes.length < LEAST_BYTES) return;
    const params = { [constants.BROTLI_PARAM_QUALITY]: qualityFor(file) };
    await writeFile(`${path}.br`, await brotli(bytes, { params }));
    await writeFile(`${path}.gz`, await deflate(bytes, { level: 9 }));
  };
  await Promise.all(filesBelow(dir).filter(isCompressed).map(shrink));
}

/** Texts, but for pictures that are there to take home and what releases keep: a host may compress those as it sends them. */
const isCompressed = (file: string) =>
  isText(file) &&
  !/(^|\/)charts\/(?!.*thumbnail)[^/]+\.svg$|(^|\/)(data|v)\/(\d|changes\/)/.test(file);
