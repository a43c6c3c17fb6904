import { sha256 } from './record.ts';

/** Where a release keeps what its charts looked like, and the checksums of all that, as `sha256sum -c` reads them. */
export const drawingsFolder = 'drawings/';
export const sumsName = `${drawingsFolder}SHA256SUMS`;

/** A new release's files by their path in its folder. */
export type ReleaseFiles = Readonly<Record<string, string | Uint8Array>>;

/** A drawing's files in a release's folder. @param stem `plans`, `plans.en` */
export const drawingName = (stem: string, extension: string) =>
  `${drawingsFolder}${stem}.${extension}`;

/** Text of SHA256SUMS. */
export function sumsOf(files: ReleaseFiles): string {
  return Object.keys(files)
    .sort()
    .map((name) => `${sha256(files[name]!)}  ${name.slice(drawingsFolder.length)}\n`)
    .join('');
}

/** What SHA256SUMS says, by path in the release's folder. */
export function parseSums(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, digest, name]) => [
      drawingsFolder + name,
      digest!,
    ]),
  );
}
