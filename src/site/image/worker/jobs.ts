import { cutFont, type FontCut } from './cut-font.ts';
import { outlineText } from './outline.ts';
import { type Print, print } from './print.ts';
import { type Archive, zipFiles } from './zip.ts';

/** Text to paths: the whole file, its head included. */
export interface OutlineJob {
  kind: 'outline';
  svg: string;
}

/** A picture as PNG. */
export interface PngJob extends Print {
  kind: 'png';
}

/** A web font. */
export interface FontJob extends FontCut {
  kind: 'font';
}

/** Files as one archive. */
export interface ZipJob extends Archive {
  kind: 'zip';
}

export type Job = OutlineJob | PngJob | FontJob | ZipJob;

/** Does a job with our own fonts and none of the machine's. */
export async function work(job: Job): Promise<Uint8Array> {
  if (job.kind === 'zip') return zipFiles(job);
  if (job.kind === 'font') return cutFont(job);
  if (job.kind === 'png') return print(job);
  return new TextEncoder().encode(outlineText(job.svg));
}
