import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Deck } from '../../decks/index.ts';
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
  return inTurn(() => chartSlides(id, edition, version));
}

/** The whole survey's deck as a file. */
export function surveyDeckFile(edition: Edition): Promise<Uint8Array> {
  return inTurn(() => surveyDeck(edition));
}

/** What a page that makes decks itself is given: `/charts/<id>.slides.json`. */
export function slidesJson(id: string, edition: Edition, version?: string): string {
  return `${JSON.stringify(chartSlides(id, edition, version))}\n`;
}

let last: Promise<unknown> = Promise.resolve();
/** Decks that are waited for. */
let asked = 0;

/** One after the other, composed in its turn: a deck of a thousand stories takes 300 MB. */
async function inTurn(compose: () => Deck): Promise<Uint8Array> {
  asked += 1;
  const written = last.then(() => kept(JSON.stringify(compose())));
  last = written.catch(() => {});
  try {
    return await written;
  } finally {
    asked -= 1;
    if (asked === 0) restWriter();
  }
}

/** Kept under .cache/pptx by what is on the slides and by the code that writes them. */
function kept(deck: string): Promise<Uint8Array> {
  return cached('pptx', [deck, writerDigest()], () => writeApart(deck));
}

interface Writer {
  thread: Worker;
  /** Fails when the thread ends, with its error where it had one. */
  ended: Promise<never>;
}

let writer: Writer | undefined;
let resting: NodeJS.Timeout | undefined;
/** Pages that ask for decks come in bursts; a thread takes a fifth of a second to start. */
const REST_MS = 2000;

/**
 * On a thread of its own, so that pages need not wait for the library, and its
 * memory goes with the thread.
 * @throws Error for a deck that cannot be written
 */
async function writeApart(deck: string): Promise<Uint8Array> {
  clearTimeout(resting);
  writer ??= startWriter();
  const { thread, ended } = writer;
  thread.ref();
  thread.postMessage(deck);
  try {
    const [bytes] = await Promise.race([once(thread, 'message'), ended]);
    return bytes as Uint8Array;
  } catch (error) {
    dismissWriter();
    throw error;
  }
}

function startWriter(): Writer {
  const thread = new Worker(join(process.cwd(), 'src/site/decks/thread.ts'), { execArgv: [] });
  const ended = once(thread, 'exit').then(([code]) => {
    throw new Error(`the decks' thread ended with code ${code}`);
  });
  // Of no interest while nothing is being written.
  ended.catch(() => {});
  return { thread, ended };
}

/** Nothing waits for it: it goes soon, and holds up no process that is done. */
function restWriter(): void {
  writer?.thread.unref();
  clearTimeout(resting);
  resting = setTimeout(dismissWriter, REST_MS).unref();
}

function dismissWriter(): void {
  writer?.thread.terminate();
  writer = undefined;
}

let digest: string | undefined;

/** Of all code that turns slides into a file. */
function writerDigest(): string {
  digest ??= sourceDigest(['src/decks', 'src/charts/shared/theme.ts'], /pptxgenjs/);
  return digest;
}
