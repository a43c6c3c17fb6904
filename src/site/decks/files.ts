import type { Deck } from '../../decks/index.ts';
import { type Edition, editionIds } from '../../i18n/index.ts';
import { cached } from '../build-cache.ts';
import { chartIds } from '../charts.ts';
import { sourceDigest } from '../source-digest.ts';
import { chartSlides } from './chart-slides.ts';
import { surveyDeck } from './survey.ts';
import { writeApart } from './writer.ts';

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

/** One after the other, composed in its turn: a deck of a thousand stories takes 300 MB. */
function inTurn(compose: () => Deck): Promise<Uint8Array> {
  const written = last.then(() => kept(JSON.stringify(compose())));
  last = written.catch(() => {});
  return written;
}

/** Kept under .cache/pptx by what is on the slides and by the code that writes them. */
function kept(deck: string): Promise<Uint8Array> {
  return cached('pptx', [deck, writerDigest()], () => writeApart(deck));
}

let digest: string | undefined;

/** Of all code that turns slides into a file. */
function writerDigest(): string {
  digest ??= sourceDigest(
    ['src/decks', 'src/charts/shared/theme.ts', 'src/charts/shared/qr-path.ts', 'src/i18n'],
    // What sets the slides, writes the zips and draws the codes.
    /^(pptxgenjs|fflate|uqr)$/,
  );
  return digest;
}
