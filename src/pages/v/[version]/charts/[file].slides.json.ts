import type { APIRoute } from 'astro';
import { chartDecks, type DeckFile, slidesJson } from '../../../../site/decks/files.ts';
import { releases } from '../../../../site/releases.ts';

export function getStaticPaths() {
  return releases().flatMap(({ version }) =>
    chartDecks(version).map((deck) => ({
      params: { version, file: deck.stem },
      props: { ...deck, version },
    })),
  );
}

/** A release's slides of a chart, for a page that puts a deck together: see src/decks/README.md. */
export const GET: APIRoute<DeckFile & { version: string }> = ({ props }) =>
  new Response(slidesJson(props.id, props.edition, props.version), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
