import type { APIRoute } from 'astro';
import { type Edition, editionIds, stemOf } from '../../i18n/index.ts';
import { chartIds } from '../../site/charts.ts';
import { oembed } from '../../site/embed/oembed.ts';
import { respond } from '../../site/respond.ts';

export function getStaticPaths() {
  return editionIds.flatMap((edition) =>
    chartIds().map((id) => ({ params: { file: stemOf(id, edition) }, props: { id, edition } })),
  );
}

/** `/oembed/<id>.json` and `/oembed/<id>.en.json`. */
export const GET: APIRoute<{ id: string; edition: Edition }> = ({ props }) =>
  respond(
    `${JSON.stringify(oembed(props.id, props.edition), null, 2)}\n`,
    'application/json; charset=utf-8',
  );
