import type { APIRoute } from 'astro';
import { chartFiles } from '../../../../site/downloads.ts';
import { releases } from '../../../../site/releases.ts';

export function getStaticPaths() {
  return releases().flatMap(({ version }) =>
    chartFiles(version).map(({ name, body, type }) => ({
      params: { version, file: name },
      props: { body, type },
    })),
  );
}

/** A chart's values as they were at a release: `/v/1.0.0/charts/<id>.csv` and JSON. */
export const GET: APIRoute<{ body: string; type: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': props.type } });
