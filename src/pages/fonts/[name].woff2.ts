import type { APIRoute } from 'astro';
import { type FontFile, fonts } from '../../site/fonts.ts';
import { respond } from '../../site/respond.ts';

export function getStaticPaths() {
  return Object.values(fonts()).map((font) => ({
    params: { name: font.name },
    props: { font },
  }));
}

/** A font cut to the site's characters. */
export const GET: APIRoute<{ font: FontFile }> = async ({ props }) =>
  respond(await props.font.bytes(), 'font/woff2');
