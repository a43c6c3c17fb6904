import { Resvg } from '@resvg/resvg-js';
import { cutFont, type FontCut } from './cut-font.ts';
import { outlineText } from './outline.ts';
import { encodePng, type PngOptions } from './png.ts';
import { quantise } from './quantise.ts';
import { type Archive, zipFiles } from './zip.ts';

/** Text to paths: the whole file, its head included. */
export interface OutlineJob {
  kind: 'outline';
  svg: string;
}

/** A picture as PNG. */
export interface PngJob extends PngOptions {
  kind: 'png';
  /** A picture with text and an opaque ground. */
  svg: string;
  /** Px a unit. */
  zoom: number;
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
  const outlined = outlineText(job.svg);
  if (job.kind === 'outline') return new TextEncoder().encode(outlined);
  const image = new Resvg(outlined, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: job.zoom },
  }).render();
  return encodePng(quantise(image.pixels, image.width, image.height), job);
}
