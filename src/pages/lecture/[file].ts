import type { APIRoute } from 'astro';
import { type Edition, editionIds, stemOf } from '../../i18n/index.ts';
import { chartIds } from '../../site/charts.ts';
import { lectureFigure } from '../../site/lecture.ts';
import { respond } from '../../site/respond.ts';

export function getStaticPaths() {
  return editionIds.flatMap((edition) =>
    chartIds().map((id) => ({
      params: { file: `${stemOf(id, edition)}.xml` },
      props: { id, edition },
    })),
  );
}

/** A chart for the lecture page: `/lecture/<id>.xml`, `/lecture/<id>.en.xml`. */
export const GET: APIRoute<{ id: string; edition: Edition }> = ({ props }) =>
  respond(lectureFigure(props.id, props.edition), 'application/xml; charset=utf-8');
