import type { APIRoute } from 'astro';
import { dataFiles } from '../../../site/downloads/data-files.ts';
import { respond } from '../../../site/respond.ts';

export function getStaticPaths() {
  return dataFiles().map(({ version, name, body, type }) => ({
    params: { version, file: name },
    props: { body, type },
  }));
}

/** A file of a release: datasets as JSON and CSV, the package's descriptor, what changed, the digests. */
export const GET: APIRoute<{ body: string; type: string }> = ({ props }) =>
  respond(props.body, props.type);
