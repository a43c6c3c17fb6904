import type { APIRoute } from 'astro';
import { type Edition, editionIds } from '../i18n/index.ts';
import { pptxType, surveyDeckFile } from '../site/decks/files.ts';
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
  respond(surveyDeckFile(props.edition), pptxType);
