import type { APIRoute } from 'astro';
import { chartFiles } from '../../site/downloads.ts';

export function getStaticPaths() {
  return chartFiles().map(({ name, body, type }) => ({
    params: { file: name },
    props: { body, type },
  }));
}

/** A chart's values to download: `/charts/<id>.csv`, `/charts/<id>.en.csv` and JSON. */
export const GET: APIRoute<{ body: string; type: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': props.type } });
