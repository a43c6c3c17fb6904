import type { APIRoute } from 'astro';
import { ogImage, ogImages, type Preview } from '../../site/og.ts';
import { respond } from '../../site/respond.ts';

export async function getStaticPaths() {
  return (await ogImages()).map(({ file, content }) => ({ params: { file }, props: { content } }));
}

/** A link preview of a page, 1200 × 630. */
export const GET: APIRoute<{ content: Preview }> = async ({ props }) =>
  respond(await ogImage(props.content), 'image/png');
