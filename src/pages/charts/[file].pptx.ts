import type { APIRoute } from 'astro';
import { chartDeck, chartDecks, type DeckFile, pptxType } from '../../site/decks/files.ts';
import { respond } from '../../site/respond.ts';

export function getStaticPaths() {
  return chartDecks().map((props) => ({ params: { file: props.stem }, props }));
}

/** A chart as slides to edit: `/charts/<id>.pptx` and `/charts/<id>.en.pptx`. */
export const GET: APIRoute<DeckFile> = async ({ props }) =>
  respond(await chartDeck(props.id, props.edition), pptxType);
