import { writeDeck } from '../../decks/index.ts';
import type { Edition } from '../../i18n/index.ts';
import { chartSlides } from './chart-slides.ts';
import { surveyDeck } from './survey.ts';

export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A chart's deck as a file. */
export async function chartDeck(
  id: string,
  edition: Edition,
  version?: string,
): Promise<Uint8Array> {
  return writeDeck(chartSlides(id, edition, version));
}

/** The whole survey's deck as a file. */
export function surveyDeckFile(edition: Edition): Uint8Array {
  return writeDeck(surveyDeck(edition));
}

/** What a page that makes decks itself is given: `/charts/<id>.slides.json`. */
export function slidesJson(id: string, edition: Edition, version?: string): string {
  return `${JSON.stringify(chartSlides(id, edition, version))}\n`;
}
