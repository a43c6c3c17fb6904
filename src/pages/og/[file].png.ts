import type { APIRoute } from 'astro';
import { type OgContent, ogImage } from '../../site/meta/og-image.ts';
import { ogImages } from '../../site/og.ts';
import { respond } from '../../site/respond.ts';

export async function getStaticPaths() {
  return (await ogImages()).map(({ file, content }) => ({ params: { file }, props: { content } }));
}

/** A link preview of a page, 1200 × 630. */
export const GET: APIRoute<{ content: OgContent }> = async ({ props }) =>
  respond(await ogImage(props.content), 'image/png');
