import { createHash } from 'node:crypto';
import { stemOf } from '../../i18n/index.ts';
import { content } from '../content.ts';
import { make } from '../make.ts';
import { chartSheet } from '../sheet.ts';
import { shownChart } from '../shown-chart.ts';
import type { ChartFile } from './chart-files.ts';
import { licenceText, readme } from './readme.ts';

/**
 * All files of a chart in one zip, with a README, the licence and checksums.
 * The same files give the same bytes: times are the data version's.
 */
export async function bundle(files: readonly ChartFile[]): Promise<Uint8Array> {
  const { id, edition } = files[0]!;
  const stem = stemOf(id, edition);
  const sheet = chartSheet(shownChart(id, edition));
  const made = await Promise.all(
    files.map(async (file): Promise<Entry> => {
      const body = await file.make();
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      return [`${stem}.${file.extension}`, bytes];
    }),
  );
  const words: Entry[] = [
    ['README.txt', windowsText(readme(sheet, files))],
    ['LICENSE.txt', windowsText(licenceText(sheet))],
  ];
  const entries = [...made, ...words];
  const sums = checksums(entries);
  const folder = `${stem}-${content().package.version}`;
  const last: Entry = ['SHA256SUMS', new TextEncoder().encode(sums)];
  // The checksums say what the files hold.
  return make(
    { kind: 'zip', folder, files: [...entries, last], date: sheet.date },
    [folder, sheet.date, sums].join('\n'),
  );
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
