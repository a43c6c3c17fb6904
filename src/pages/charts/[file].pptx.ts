import type { APIRoute } from 'astro';
import { chartDeck, chartDecks, type DeckFile, pptxType } from '../../site/decks/files.ts';

export function getStaticPaths() {
  return chartDecks().map((props) => ({ params: { file: props.stem }, props }));
}

/** A chart as slides to edit: `/charts/<id>.pptx` and `/charts/<id>.en.pptx`. */
export const GET: APIRoute<DeckFile> = async ({ props }) =>
  new Response(new Uint8Array(await chartDeck(props.id, props.edition)), {
    headers: { 'Content-Type': pptxType },
  });
