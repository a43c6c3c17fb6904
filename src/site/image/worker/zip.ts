import { type Zippable, zipSync } from 'fflate';

/** Files for an archive, in their order. */
export interface Archive {
  /** Folder inside the archive that holds them all. */
  folder: string;
  files: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** ISO date that every file is given. */
  date: string;
}

/** What is compressed already is stored as it is. */
const packed = /\.(png|pptx)$/;

/** A zip; the same files give the same bytes on every machine. */
export function zipFiles({ folder, files, date }: Archive): Uint8Array {
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
