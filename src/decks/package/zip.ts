import { strToU8, zipSync } from 'fflate';

/** Parts of a package by path. */
export type Parts = Record<string, Uint8Array>;

/**
 * Packs the parts so that the same parts give the same bytes anywhere: fixed
 * order (content types first, as OPC readers like them), fixed times, no
 * attributes of a file system.
 * @param date `2026-11-23`; a zip holds local time without a zone, so noon of that day
 */
export function zip(parts: Record<string, string | Uint8Array>, date: string): Uint8Array {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries = names.map((name) => {
    const part = parts[name]!;
    return [name, typeof part === 'string' ? strToU8(part) : part] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 6, mtime, os: 0, attrs: 0 });
}

const rank = (name: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) >>> 0;
