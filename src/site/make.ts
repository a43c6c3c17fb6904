import { type Zippable, zipSync } from 'fflate';
import type { Drawing } from '../drawing/model.ts';
import type { FileOptions } from '../drawing/svg.ts';
import { cutFont, type FontCut } from '../pictures/fonts.ts';
import { outlinedSvg } from '../pictures/outline.ts';
import { type PngOptions, png } from '../pictures/png.ts';
import { cached } from './cache.ts';

/** Files for an archive, in their order. */
interface Archive {
  /** Folder inside the archive that holds them all. */
  folder: string;
  files: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** ISO date that every file is given. */
  date: string;
}

export type Job =
  | { kind: 'outline'; drawing: Drawing; options: FileOptions }
  | { kind: 'png'; drawing: Drawing; options: PngOptions }
  | ({ kind: 'font' } & FontCut)
  | ({ kind: 'zip' } & Archive);

/**
 * The bytes of a job, from the cache or made now, with our own fonts and none of the machine's.
 * @param key all that decides them, where that is shorter than the job itself
 * @throws Error in words for a picture that cannot be made
 */
export function make(job: Job, key = JSON.stringify(job)): Promise<Uint8Array> {
  return cached([job.kind, key], async () => {
    if (job.kind === 'zip') return zipFiles(job);
    if (job.kind === 'font') return cutFont(job);
    if (job.kind === 'png') return png(job.drawing, job.options);
    return new TextEncoder().encode(outlinedSvg(job.drawing, job.options));
  });
}

/** What is compressed already is stored as it is. */
const packed = /\.(png|pptx)$/;

/** A zip; the same files give the same bytes on every machine. */
function zipFiles({ folder, files, date }: Archive): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zip times have no zone: the local noon of any machine is written as noon.
  const mtime = new Date(year, month - 1, day, 12);
  const tree: Zippable = {};
  for (const [name, bytes] of files)
    tree[`${folder}/${name}`] = [
      bytes,
      { level: packed.test(name) ? 0 : 6, mtime, os: 3, attrs: 0o100644 << 16 },
    ];
  return zipSync(tree);
}
