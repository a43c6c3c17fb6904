import type { APIRoute } from 'astro';
import { writeDeck } from '../decks/index.ts';
import { type Edition, editionIds } from '../i18n/index.ts';
import { surveyDeck } from '../site/decks/survey.ts';
import { pptxType } from '../site/downloads/chart-files.ts';
import { respond } from '../site/respond.ts';
import { files } from '../site/urls.ts';

export function getStaticPaths() {
  return editionIds.map((edition) => ({
    params: { deck: files.surveyDeck(edition).replace(/^.*\/|\.pptx$/g, '') },
    props: { edition },
  }));
}

/** The whole survey as slides: `/three-lenses.pptx` and `/three-lenses.en.pptx`. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  respond(writeDeck(surveyDeck(props.edition)), pptxType);
