import type { APIRoute } from 'astro';
import { chartDeck, chartDecks, type DeckFile, pptxType } from '../../../../site/decks/files.ts';
import { releases } from '../../../../site/releases.ts';
import { respond } from '../../../../site/respond.ts';

export function getStaticPaths() {
  return releases().flatMap(({ version }) =>
    chartDecks(version).map((deck) => ({
      params: { version, file: deck.stem },
      props: { ...deck, version },
    })),
  );
}

/** A release's chart as slides to edit: `/v/1.0.0/charts/<id>.pptx`. */
export const GET: APIRoute<DeckFile & { version: string }> = async ({ props }) =>
  respond(await chartDeck(props.id, props.edition, props.version), pptxType);
