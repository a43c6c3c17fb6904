import type { APIRoute } from 'astro';
import { type Edition, editionIds } from '../i18n/index.ts';
import { pptxType, surveyDeckFile } from '../site/decks/files.ts';
import { files } from '../site/urls.ts';

export function getStaticPaths() {
  return editionIds.map((edition) => ({
    params: { deck: files.surveyDeck(edition).replace(/^.*\/|\.pptx$/g, '') },
    props: { edition },
  }));
}

/** The whole survey as slides: `/three-lenses.pptx` and `/three-lenses.en.pptx`. */
export const GET: APIRoute<{ edition: Edition }> = async ({ props }) =>
  new Response(new Uint8Array(await surveyDeckFile(props.edition)), {
    headers: { 'Content-Type': pptxType },
  });
