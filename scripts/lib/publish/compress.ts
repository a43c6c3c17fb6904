import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached } from '../../../src/site/cache.ts';
import { isText } from './types.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Smaller files fit into one packet as they are. */
const LEAST_BYTES = 1400;
/** Of brotli; the best, 11, takes ten times as long for a few bytes in a hundred. */
const QUALITY = 9;
const AT_ONCE = 8;

/**
 * Writes a `.br` and a `.gz` beside each text of a built site, for hosts that
 * hand out ready-made files. The bytes depend on the text alone.
 * @param cache folder for what was compressed before; the build's own unless given
 */
export async function compressSite(dir: string, cache?: string): Promise<void> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(isCompressed);
  const next = files.values();
  const work = async () => {
    for (const file of next) {
      const path = join(dir, file);
      if (statSync(path).size < LEAST_BYTES) continue;
      const bytes = readFileSync(path);
      await writeFile(`${path}.br`, await cached(['br', bytes], () => shrink(bytes), cache));
      await writeFile(`${path}.gz`, await deflate(bytes, { level: 9 }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Texts, but for pictures that few take home and what releases keep: a host may compress those as it sends them. */
function isCompressed(file: string): boolean {
  const path = file.replaceAll('\\', '/');
  return (
    isText(file) && !/(^|\/)charts\/[^/]+\.svg$|^(data|v)\/\d[^/]*\/(charts\/)?[^/]+$/.test(path)
  );
}

function shrink(bytes: Uint8Array): Promise<Uint8Array> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotli(bytes, { params });
}
