import type { APIRoute } from 'astro';
import { chartDecks, type DeckFile, slidesJson } from '../../site/decks/files.ts';

export function getStaticPaths() {
  return chartDecks().map((props) => ({ params: { file: props.stem }, props }));
}

/** A chart's slides for a page that puts a deck together: see src/decks/README.md. */
export const GET: APIRoute<DeckFile> = ({ props }) =>
  new Response(slidesJson(props.id, props.edition), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
