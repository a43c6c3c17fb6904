import { Resvg } from '@resvg/resvg-js';
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

/** Files as one archive. */
export interface ZipJob extends Archive {
  kind: 'zip';
}

export type Job = OutlineJob | PngJob | ZipJob;

/** Does a job with our own fonts and none of the machine's. */
export function work(job: Job): Uint8Array {
  if (job.kind === 'zip') return zipFiles(job);
  const outlined = outlineText(job.svg);
  if (job.kind === 'outline') return new TextEncoder().encode(outlined);
  const image = new Resvg(outlined, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: job.zoom },
  }).render();
  return encodePng(quantise(image.pixels, image.width, image.height), job);
}
