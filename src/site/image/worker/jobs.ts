import { setImmediate } from 'node:timers/promises';
import type { Deck } from '../../../decks/index.ts';
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

/** Slides as a file. */
export interface DeckJob {
  kind: 'deck';
  deck: Deck;
}

export type Job = OutlineJob | PngJob | FontJob | ZipJob | DeckJob;

/** Does jobs in their order, with our own fonts and none of the machine's. */
export default async function work(jobs: readonly Job[]): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (const job of jobs) {
    made.push(await makeOne(job));
    // What the rasteriser holds outside the heap is given back between turns of the event loop only.
    await setImmediate();
  }
  return made;
}

async function makeOne(job: Job): Promise<Uint8Array> {
  if (job.kind === 'deck') return (await import('../../../decks/index.ts')).writeDeck(job.deck);
  if (job.kind === 'zip') return zipFiles(job);
  if (job.kind === 'font') return cutFont(job);
  if (job.kind === 'png') return print(job);
  return new TextEncoder().encode(outlineText(job.svg));
}
