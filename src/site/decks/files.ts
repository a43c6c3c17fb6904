import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Deck, writeDeck } from '../../decks/index.ts';
import { type Edition, editionIds } from '../../i18n/index.ts';
import { cached } from '../build-cache.ts';
import { chartIds } from '../charts.ts';
import { sourceDigest } from '../source-digest.ts';
import { chartSlides } from './chart-slides.ts';
import { surveyDeck } from './survey.ts';

export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A deck's file name without extension, and what it is of. */
export interface DeckFile {
  /** `plans` or `plans.en`. */
  stem: string;
  id: string;
  edition: Edition;
}

/** Every chart in both editions. @param version a release; the working copy unless given */
export function chartDecks(version?: string): DeckFile[] {
  return editionIds.flatMap((edition) =>
    chartIds(version).map((id) => ({ stem: edition === 'en' ? `${id}.en` : id, id, edition })),
  );
}

/** A chart's deck as a file. */
export function chartDeck(id: string, edition: Edition, version?: string): Promise<Uint8Array> {
  return kept(JSON.stringify(chartSlides(id, edition, version)), (deck) =>
    writeDeck(JSON.parse(deck) as Deck),
  );
}

/** The whole survey's deck as a file. */
export async function surveyDeckFile(edition: Edition): Promise<Uint8Array> {
  asked += 1;
  try {
    return await inTurn(() => kept(JSON.stringify(surveyDeck(edition)), writeApart));
  } finally {
    asked -= 1;
    if (asked === 0) dismissWriter();
  }
}

/** Decks that are waited for. */
let asked = 0;

/** What a page that makes decks itself is given: `/charts/<id>.slides.json`. */
export function slidesJson(id: string, edition: Edition, version?: string): string {
  return `${JSON.stringify(chartSlides(id, edition, version))}\n`;
}

/** Kept under .cache/pptx by what is on the slides and by the code that writes them. */
function kept(deck: string, write: (deck: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  return cached('pptx', [deck, writerDigest()], () => write(deck));
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, composed in its turn: a deck of a thousand stories takes 300 MB. */
function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const written = last.then(write);
  last = written.catch(() => {});
  return written;
}

let writer: Worker | undefined;

/**
 * On a thread of its own, which stays until the last deck is written. Beside the pages the library
 * gets a word in edgeways only: it would hold its memory for as long as a thousand pages are rendered.
 * @throws Error for a deck that cannot be written
 */
async function writeApart(deck: string): Promise<Uint8Array> {
  writer ??= new Worker(join(process.cwd(), 'src/site/decks/thread.ts'), { execArgv: [] });
  const ended = once(writer, 'exit').then(([code]) => {
    throw new Error(`the deck's thread ended with code ${code}`);
  });
  writer.postMessage(deck);
  try {
    // Both fail with what the thread says of an error.
    const [bytes] = await Promise.race([once(writer, 'message'), ended]);
    return bytes as Uint8Array;
  } catch (error) {
    dismissWriter();
    throw error;
  } finally {
    ended.catch(() => {});
  }
}

/** Gives back what writing took. */
function dismissWriter(): void {
  writer?.terminate();
  writer = undefined;
}

let digest: string | undefined;

/** Of all code that turns slides into a file. */
function writerDigest(): string {
  digest ??= sourceDigest(['src/decks', 'src/charts/shared/theme.ts'], /pptxgenjs/);
  return digest;
}
