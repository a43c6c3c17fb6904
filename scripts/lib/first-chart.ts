import { brotliDecompressSync, constants } from 'node:zlib';

/** How far into a document its first chart goes. */
export interface FirstChart {
  /** Bytes of the document before compression until the drawing's end. */
  raw: number;
  /** Bytes on the wire until a browser has the whole drawing. */
  compressed: number;
}

/**
 * Where the narrow drawing of the first chart ends, in the text and in what is sent.
 * @param html the document
 * @param sent the same, with brotli, as it is sent
 * @returns undefined where the page has no chart
 */
export function firstChart(html: string, sent: Uint8Array): FirstChart | undefined {
  const start = /<svg(?=[^>]*\bchart-svg\b)/.exec(html)?.index;
  if (start === undefined) return undefined;
  const end = html.indexOf('</svg>', start) + '</svg>'.length;
  const raw = Buffer.byteLength(html.slice(0, end));
  let [least, most] = [0, sent.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (readable(sent.subarray(0, middle)) >= raw) most = middle;
    else least = middle + 1;
  }
  return { raw, compressed: least };
}

/** How many bytes of text the beginning of a brotli stream gives. */
function readable(beginning: Uint8Array): number {
  if (beginning.length === 0) return 0;
  return brotliDecompressSync(beginning, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
}
