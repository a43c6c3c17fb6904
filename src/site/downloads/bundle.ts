import { createHash } from 'node:crypto';
import { type Zippable, zip } from 'fflate';
import { content } from '../content.ts';
import { chartSheet } from '../image/sheet.ts';
import { type ChartFile, stemOf } from './chart-files.ts';
import { licenceText, readme } from './readme.ts';

/**
 * All files of a chart in one zip, with a README, the licence and checksums.
 * The same files give the same bytes: times are the data version's.
 */
export async function bundle(files: readonly ChartFile[]): Promise<Uint8Array> {
  const { id, edition, version } = files[0]!;
  const stem = stemOf(id, edition);
  const sheet = chartSheet(id, edition, version);
  const made = await Promise.all(
    files.map(async (file): Promise<Entry> => [`${stem}.${file.extension}`, await file.make()]),
  );
  const words: Entry[] = [
    ['README.txt', windowsText(readme(sheet, files))],
    ['LICENSE.txt', windowsText(licenceText(sheet))],
  ];
  const entries = [...made, ...words];
  const sums = new TextEncoder().encode(checksums(entries));
  const folder = `${stem}-${content(version).package.version}`;
  return pack([...entries, ['SHA256SUMS', sums]], folder, sheet.date);
}

type Entry = [name: string, bytes: Uint8Array];

/** As `sha256sum -c SHA256SUMS` reads them. */
export function checksums(entries: readonly Entry[]): string {
  return entries
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}

/** A byte-order mark and line ends for editors of old Windows versions. */
function windowsText(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
}

/** What compressed itself already is stored as it is. */
const packed = /\.(png|pptx)$/;

function pack(entries: readonly Entry[], folder: string, date: string): Promise<Uint8Array> {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zip times have no zone: the local noon of any machine is written as noon.
  const mtime = new Date(year, month - 1, day, 12);
  const tree: Zippable = {};
  for (const [name, bytes] of entries)
    tree[`${folder}/${name}`] = [
      bytes,
      { level: packed.test(name) ? 0 : 6, mtime, os: 3, attrs: 0o644 << 16 },
    ];
  return new Promise((resolve, reject) =>
    zip(tree, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );
}
